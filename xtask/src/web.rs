//! `cargo xtask web`: the app as files that any web server can give, in target/web.
//!
//! Files whose names change with their content may be kept for ever; the page and the service worker name them. What compresses is
//! compressed once, here.

use crate::{
    phone::{self, Phone},
    prerender::prerender,
    programs::{Outcome, need_packages, program, root, said, said_to, site},
    voice::voice,
    wasm,
};
use brotli::enc::BrotliEncoderParams;
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// The most that page, script, style and the app that a phone begins with may together weigh on the wire.
const MOST_BYTES: usize = 150_000;

/// The most that a picture may weigh.
const MOST_PICTURE_BYTES: usize = 40_000;

/// The scripts, each after those that it names.
const SCRIPTS: [&str; 5] = ["journal.js", "senses.js", "door.js", "warm.js", "host.js"];

/// Something that few people ask for: a script in `crates/web/static/aside`, which carries out the effect of its name, and the module that it may run. A phone fetches them when they are asked for, or
/// keeps them after everything else.
struct Aside {
    name: &'static str,
    /// Makes the module, which the script calls `./NAME.wasm`.
    module: Option<fn() -> Outcome<Vec<u8>>>,
}

const ASIDES: [Aside; 3] = [
    Aside { name: "backup", module: None },
    Aside { name: "letter", module: Some(wasm::letter) },
    Aside { name: "share", module: Some(wasm::share) },
];

/// A built site by path, `app.css` or `pictures/t1-1-lie.webp`.
type Files = BTreeMap<String, Vec<u8>>;

/// Builds the app for browsers; how many bytes each file takes on the wire.
pub fn web() -> Outcome<BTreeMap<String, usize>> {
    let mut files = Files::new();
    collect(&root().join("assets/icons"), "icons", &["svg", "png"], &mut files)?;
    collect(&root().join("assets/pictures"), "pictures", &["webp", "svg"], &mut files)?;
    light_pictures(&files)?;
    speak(&mut files)?;
    files.insert("manifest.webmanifest".into(), read(&root().join("assets/manifest.webmanifest"))?);
    let phone = phone::compile()?;
    let named = name_by_content(&mut files)?;
    let asides = asides(&mut files)?;
    frame(phone, &named, &asides, &mut files)?;
    list_for_service_worker(&mut files)?;
    desk(&named, &mut files)?;
    write(&files)
}

/// Fails if a picture is too heavy for a slow phone.
fn light_pictures(files: &Files) -> Outcome {
    let heavy =
        files.iter().find(|(path, content)| path.starts_with("pictures/") && content.len() > MOST_PICTURE_BYTES);
    let told = |(path, content): (&String, &Vec<u8>)| {
        format!("{path} has {} bytes, of {MOST_PICTURE_BYTES} at most; render it smaller", content.len())
    };
    heavy.map_or(Ok(()), |heavy| Err(told(heavy)))
}

/// Fails if the app is too heavy for a slow phone.
pub fn check_bytes(wire: &BTreeMap<String, usize>) -> Outcome {
    let counted = |path: &str| {
        let starts = !path.contains('/') && !path.starts_with("whole.");
        path == "index.html" || starts && [".css", ".js", ".wasm"].iter().any(|kind| path.ends_with(kind))
    };
    let total: usize = wire.iter().filter(|(path, _)| counted(path)).map(|(_, bytes)| bytes).sum();
    println!("Page, script, style and app: {total} bytes compressed, of {MOST_BYTES} at most.");
    if total <= MOST_BYTES { Ok(()) } else { Err(format!("the app is {} bytes too heavy", total - MOST_BYTES)) }
}

fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

fn source(name: &str) -> PathBuf {
    root().join("crates/web/static").join(name)
}

fn source_text(name: &str) -> Outcome<String> {
    String::from_utf8(read(&source(name))?).map_err(|error| format!("{name} is not UTF-8: {error}"))
}

/// A script of its own scope, as browsers get it.
fn script(name: &str) -> Outcome<String> {
    for_machines(&source_text(name)?, &["--format=esm"])
}

/// A script or style without what only its readers need: comments, spaces, and the names that no other script sees.
fn for_machines(text: &str, form: &[&str]) -> Outcome<String> {
    let mut esbuild = program("node", &[&esbuild()?.to_string_lossy(), "--minify", "--log-level=warning"]);
    said_to(esbuild.args(form), text)
}

/// The bundler that comes with the author's editor.
fn esbuild() -> Outcome<PathBuf> {
    Ok(need_packages("crates/desk/editor", "npm-editor")?.join("node_modules/esbuild/bin/esbuild"))
}

/// A style, as browsers get it.
fn style(name: &str) -> Outcome<Vec<u8>> {
    let text = read(&root().join("assets").join(name))?;
    Ok(for_machines(&String::from_utf8_lossy(&text), &["--loader=css"])?.into_bytes())
}

fn collect(folder: &Path, under: &str, kinds: &[&str], files: &mut Files) -> Outcome {
    let entries = fs::read_dir(folder).map_err(|error| format!("cannot read {}: {error}", folder.display()))?;
    for entry in entries {
        let path = entry.map_err(|error| error.to_string())?.path();
        let kind = path.extension().unwrap_or_default().to_string_lossy().into_owned();
        if let Some(name) = path.file_name().filter(|_| kinds.contains(&kind.as_str())) {
            files.insert(format!("{under}/{}", name.to_string_lossy()), read(&path)?);
        }
    }
    Ok(())
}

/// Adds the spoken lines: clips by language, and a list of each language's, so that they can be kept on a phone.
fn speak(files: &mut Files) -> Outcome {
    let folder = match voice() {
        Ok(folder) => folder,
        Err(problem) => {
            println!("There are no clips: {problem}. The device's own speech reads the lines.");
            return Ok(());
        }
    };
    let languages = fs::read_dir(&folder).map_err(|error| format!("cannot read {}: {error}", folder.display()))?;
    for language in languages.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()) {
        let code = language.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut clips = Files::new();
        collect(&language, &format!("voice/{code}"), &["webm", "mp3"], &mut clips)?;
        let names: Vec<String> = clips.keys().map(|path| format!("/{path}")).collect();
        let list = serde_json::to_vec(&names).map_err(|error| error.to_string())?;
        files.insert(format!("voice/{code}.json"), list);
        files.extend(clips);
    }
    files.insert("voice/silence.mp3".into(), read(&folder.join("silence.mp3"))?);
    Ok(())
}

fn fingerprint<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let digest = parts.into_iter().fold(Sha256::new(), |hash, part| hash.chain_update(part)).finalize();
    digest.iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}

/// Adds styles, scripts and app under names such as `app.0123456789ab.css`; the addresses by plain name.
fn name_by_content(files: &mut Files) -> Outcome<BTreeMap<&'static str, String>> {
    let mut named = BTreeMap::new();
    let mut add = |named: &mut BTreeMap<&'static str, String>, name: &'static str, content: Vec<u8>| {
        named.insert(name, put_by_content(name, content, files));
    };
    add(&mut named, "app.wasm", wasm::app()?);
    add(&mut named, "whole.wasm", wasm::whole()?);
    for name in ["app.css", "whole.css"] {
        add(&mut named, name, style(name)?);
    }
    for name in SCRIPTS {
        let text =
            named.iter().fold(script(name)?, |text, (other, address)| text.replace(&format!("./{other}"), address));
        if let Some(missing) = SCRIPTS.iter().find(|other| text.contains(&format!("./{other}"))) {
            return Err(format!("{name} names {missing}, which comes after it"));
        }
        add(&mut named, name, text.into_bytes());
    }
    Ok(named)
}

/// Adds a file under a name that changes with its content; its address.
fn put_by_content(name: &str, content: Vec<u8>, files: &mut Files) -> String {
    let (stem, kind) = name.split_once('.').unwrap_or((name, ""));
    let hashed = format!("{stem}.{}.{kind}", fingerprint([content.as_slice()]));
    let address = format!("/{hashed}");
    files.insert(hashed, content);
    address
}

/// Adds what few people ask for; the attributes by which the host script finds it.
fn asides(files: &mut Files) -> Outcome<String> {
    let mut attributes = String::new();
    for Aside { name, module } in ASIDES {
        let mut text = bundle(&format!("crates/web/static/aside/{name}.js"), ("crates/web/aside", "npm-aside"))?;
        if let Some(make) = module {
            let address = put_by_content(&format!("aside/{name}.wasm"), make()?, files);
            text = text.replace(&format!("./{name}.wasm"), &address);
        }
        let address = put_by_content(&format!("aside/{name}.js"), text.into_bytes(), files);
        attributes += &format!(" data-{name}=\"{address}\"");
    }
    Ok(attributes)
}

/// Adds the first page, and the empty one for all other addresses, which the app fills.
fn frame(phone: Phone, named: &BTreeMap<&'static str, String>, asides: &str, files: &mut Files) -> Outcome {
    for (name, text) in &phone.texts.files {
        files.insert(format!("texts/{name}.txt"), text.clone().into_bytes());
    }
    let prerendered = prerender(phone);
    let mut page = source_text("page.html")?;
    for (name, address) in named {
        page = page.replace(&format!("{{{name}}}"), address);
    }
    page = page
        .replace("{asides}", asides)
        .replace("{policy}", source_text("content-security-policy.txt")?.trim())
        .replace("{title}", &prerendered.title)
        .replace("{trouble}", &prerendered.trouble);
    files.insert("index.html".into(), page.replace("{main}", &prerendered.first).into_bytes());
    files.insert("shell.html".into(), page.replace("{main}", "").into_bytes());
    Ok(())
}

/// Adds the author's page under /author/, with the protocol's text. The patient's app neither keeps nor weighs it.
fn desk(named: &BTreeMap<&'static str, String>, files: &mut Files) -> Outcome {
    let own = root().join("crates/desk/static");
    for name in ["author.css", "author.js", "cards.js", "worker.js"] {
        files.insert(format!("author/{name}"), read(&own.join(name))?);
    }
    let editor = bundle("crates/desk/editor/editor.js", ("crates/desk/editor", "npm-editor"))?;
    files.insert("author/editor.js".into(), editor.into_bytes());
    let page = String::from_utf8_lossy(&read(&own.join("author.html"))?)
        .replace("{policy}", source_text("content-security-policy.txt")?.trim())
        .replace("{app.css}", named.get("app.css").ok_or("app.css is missing")?);
    files.insert("author/index.html".into(), page.into_bytes());
    files.insert("author/desk.wasm".into(), wasm::desk()?);
    let mut text = Files::new();
    collect(&root().join("protocol"), "author/protocol", &["md", "yaml"], &mut text)?;
    let names: Vec<&str> = text.keys().filter_map(|path| path.rsplit('/').next()).collect();
    let list = serde_json::to_vec(&names).map_err(|error| error.to_string())?;
    files.insert("author/protocol/files.json".into(), list);
    files.extend(text);
    Ok(())
}

/// A script in one with what it imports of the packages that a folder names, and that are put into a folder of `target`.
fn bundle(source: &str, (from, to): (&str, &str)) -> Outcome<String> {
    let packages = need_packages(from, to)?.join("node_modules");
    let esbuild = esbuild()?;
    let options = ["--bundle", "--minify", "--format=esm", "--log-level=warning"];
    let mut bundling = program("node", &[&esbuild.to_string_lossy(), source]);
    bundling.args(options).env("NODE_PATH", &packages);
    said(bundling)
}

/// Adds the service worker, with what it is to keep on the phone.
fn list_for_service_worker(files: &mut Files) -> Outcome {
    // Clips are kept in the language in which somebody is guided.
    let kept = files.iter().filter(|(path, _)| !path.starts_with("voice/") || path.ends_with("silence.mp3"));
    let later = |path: &str| path.starts_with("pictures/") || path.starts_with("aside/");
    let (mut pictures, parts): (Vec<_>, Vec<_>) = kept.partition(|(path, _)| later(path));
    // They are kept in this order: every page shows pictures, and few people ask for the rest.
    pictures.sort_by_key(|(path, _)| path.starts_with("aside/"));
    let version =
        |list: &[(&String, &Vec<u8>)]| fingerprint(list.iter().flat_map(|(path, content)| [path.as_bytes(), content]));
    let addresses = |list: &[(&String, &Vec<u8>)]| -> Outcome<String> {
        let list: Vec<String> = list
            .iter()
            .map(|(path, _)| match path.as_str() {
                "index.html" => "/".into(),
                "shell.html" => "/shell".into(),
                other => format!("/{other}"),
            })
            .collect();
        serde_json::to_string(&list).map_err(|error| error.to_string())
    };
    let worker = source_text("sw.js")?
        .replace("{version}", &format!("app-{}", version(&parts)))
        .replace("{files}", &addresses(&parts)?)
        .replace("{gallery}", &format!("pictures-{}", version(&pictures)))
        .replace("{pictures}", &addresses(&pictures)?);
    files.insert("sw.js".into(), for_machines(&worker, &[])?.into_bytes());
    Ok(())
}

/// Puts the files in place of those of the last build; how many bytes each takes on the wire.
fn write(files: &Files) -> Outcome<BTreeMap<String, usize>> {
    let (fresh, last) = (site().with_extension("new"), site());
    let failed = |error| format!("cannot write {}: {error}", fresh.display());
    if fresh.exists() {
        fs::remove_dir_all(&fresh).map_err(failed)?;
    }
    let mut wire = BTreeMap::new();
    for (path, content) in files {
        let to = fresh.join(path);
        fs::create_dir_all(to.parent().unwrap_or(&fresh)).map_err(failed)?;
        fs::write(&to, content).map_err(failed)?;
        let mut bytes = content.len();
        if ![".png", ".webp", ".webm", ".mp3"].iter().any(|kind| path.ends_with(kind)) {
            let compressed = compress(content).map_err(failed)?;
            bytes = compressed.len();
            fs::write(fresh.join(format!("{path}.br")), compressed).map_err(failed)?;
        }
        wire.insert(path.clone(), bytes);
    }
    if last.exists() {
        fs::remove_dir_all(&last).map_err(failed)?;
    }
    fs::rename(&fresh, &last).map_err(failed)?;
    println!("Built the app into {} ({} files).", last.display(), files.len());
    Ok(wire)
}

/// As small as can be. A window that holds all of a file is not always the best one: codes of distances cost more in it.
fn compress(content: &[u8]) -> std::io::Result<Vec<u8>> {
    const LARGE: i32 = 24;
    const SMALL: i32 = 18;
    let in_window = |lgwin| {
        let settings =
            BrotliEncoderParams { quality: 11, lgwin, size_hint: content.len(), ..BrotliEncoderParams::default() };
        let mut compressed = Vec::new();
        brotli::BrotliCompress(&mut &content[..], &mut compressed, &settings).map(|_| compressed)
    };
    let large = in_window(LARGE)?;
    // What is far larger than the window loses by it.
    if content.len() > 4 << SMALL {
        return Ok(large);
    }
    let small = in_window(SMALL)?;
    Ok(if small.len() < large.len() { small } else { large })
}
