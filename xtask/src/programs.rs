//! Running other programs from the root of the repository, and making sure that they are there.

use std::{
    env,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::{Mutex, PoisonError},
};

/// What a step of `cargo xtask` comes to; the text is for the person who typed it.
pub type Outcome<T = ()> = Result<T, String>;

/// The root of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// Where everything that is built goes.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |target| root().join(target))
}

/// The built app.
pub fn site() -> PathBuf {
    root().join("target/web")
}

/// A program that is to run in the root of the repository.
pub fn program(name: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.args(arguments).current_dir(root());
    command
}

/// The cargo that runs this.
pub fn cargo(arguments: &[&str]) -> Command {
    program(&env::var("CARGO").unwrap_or_else(|_| "cargo".into()), arguments)
}

/// The same, with Clippy in the compiler's place for the crates of this repository: it builds what it looks at, so that nothing is compiled a second time to be looked at. Any finding fails the build.
pub fn linting_cargo(arguments: &[&str]) -> Outcome<Command> {
    let sysroot = said(program("rustc", &["--print", "sysroot"]))?;
    let driver = Path::new(&sysroot).join("bin/clippy-driver");
    if !driver.is_file() {
        return Err("Clippy is needed; install it with: rustup component add clippy".into());
    }
    let mut command = cargo(arguments);
    // The form in which `cargo clippy` hands its arguments on.
    command.env("RUSTC_WORKSPACE_WRAPPER", driver).env("CLIPPY_ARGS", "-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__");
    Ok(command)
}

/// Runs a program, its output going where this one's goes.
pub fn must(mut command: Command) -> Outcome {
    let status = command.status().map_err(|error| format!("cannot start {}: {error}", shown(&command)))?;
    if status.success() { Ok(()) } else { Err(format!("{} failed", shown(&command))) }
}

/// Whether a program runs and ends well; nothing is printed.
pub fn runs(name: &str, arguments: &[&str]) -> bool {
    program(name, arguments).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// What a program prints.
pub fn said(mut command: Command) -> Outcome<String> {
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("cannot start {}: {error}", shown(&command)))?;
    if !output.status.success() {
        return Err(format!("{} failed", shown(&command)));
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// What a program prints when it is told something.
pub fn said_to(command: &mut Command, told: &str) -> Outcome<String> {
    let failed = |command: &Command, error: std::io::Error| format!("cannot talk to {}: {error}", shown(command));
    let spawned = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn();
    let mut child = spawned.map_err(|error| failed(command, error))?;
    if let Some(mut ear) = child.stdin.take() {
        ear.write_all(told.as_bytes()).map_err(|error| failed(command, error))?;
    }
    let output = child.wait_with_output().map_err(|error| failed(command, error))?;
    if !output.status.success() {
        return Err(format!("{} failed", shown(command)));
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    format!("`{}`", words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" "))
}

/// Sees to it that Rust can build for browsers.
pub fn need_wasm_target() -> Outcome {
    const TARGET: &str = "wasm32-unknown-unknown";
    let libraries = said(program("rustc", &["--print", "target-libdir", "--target", TARGET]))?;
    if Path::new(&libraries).is_dir() {
        return Ok(());
    }
    must(program("rustup", &["target", "add", TARGET])).map_err(|problem| {
        format!("Rust cannot build for {TARGET} yet, and {problem}; install that target of your Rust")
    })
}

/// Sees to it that there is a Chromium for the browser tests.
pub fn need_chromium() -> Outcome {
    const CHROMIUM: &str = "chromium-headless-shell";
    if runs(CHROMIUM, &["--version"]) {
        return Ok(());
    }
    install("the browser tests need Chromium", &[CHROMIUM])
}

/// Sees to it that Poppler's tools are there, which read PDFs in the tests of the letter.
pub fn need_poppler() -> Outcome {
    if runs("pdftotext", &["-v"]) {
        return Ok(());
    }
    install("the tests of the letter need Poppler's tools", &["poppler-utils"])
}

/// Sees to it that there is the program age, which backups are held against.
pub fn need_age() -> Outcome {
    if runs("age", &["--version"]) {
        return Ok(());
    }
    install("the test of backups needs age", &["age"])
}

/// Debian's packages are installed by one at a time.
static INSTALLING: Mutex<()> = Mutex::new(());

/// Installs Debian's packages, where that can be done.
pub fn install(why: &str, packages: &[&str]) -> Outcome {
    let away = format!("{why}; install it with: sudo apt-get install {}", packages.join(" "));
    if !runs("apt-get", &["--version"]) || said(program("id", &["-u"]))? != "0" {
        return Err(away);
    }
    let _alone = INSTALLING.lock().unwrap_or_else(PoisonError::into_inner);
    println!("Installing {}: {why}.", packages.join(", "));
    must(program("apt-get", &["update", "-q"]))?;
    let mut install = program("apt-get", &["install", "-y", "-q", "--no-install-recommends"]);
    install.args(packages).env("DEBIAN_FRONTEND", "noninteractive");
    must(install).map_err(|problem| format!("{problem}; {away}"))
}

/// Sees to it that axe-core and Lighthouse, which look for barriers to people with disabilities, are at hand for the browser tests.
pub fn need_inspectors() -> Outcome {
    need_packages("e2e", "npm").map(|_| ())
}

/// Sees to it that the packages that a folder's `package-lock.json` names are in a folder of `target`; that folder.
pub fn need_packages(from: &str, to: &str) -> Outcome<PathBuf> {
    let (source, folder) = (root().join(from), root().join("target").join(to));
    let lock = |folder: &Path| std::fs::read(folder.join("package-lock.json")).ok();
    if folder.join("node_modules").is_dir() && lock(&folder) == lock(&source) {
        return Ok(folder);
    }
    if !runs("npm", &["--version"]) {
        return Err(format!(
            "npm is needed to fetch what {from}/package.json names; install it with: sudo apt-get install npm"
        ));
    }
    std::fs::create_dir_all(&folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
    let settings = source.join(".npmrc").is_file().then_some(".npmrc");
    for file in ["package.json", "package-lock.json"].into_iter().chain(settings) {
        std::fs::copy(source.join(file), folder.join(file))
            .map_err(|error| format!("cannot copy {from}/{file}: {error}"))?;
    }
    let mut install = program("npm", &["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    install.current_dir(&folder);
    must(install)?;
    Ok(folder)
}

/// Sees to it that there is an editor's client for the language server, in target/lsp; its Python.
pub fn need_editor() -> Outcome<PathBuf> {
    need_python("lsp", "pytest_lsp", "e2e/lsp/requirements.txt", "the tests of the language server")
}

/// Sees to it that there are validators of FHIR, and a compiler of profiles: the folder with those that Node runs, and the Python of the others.
pub fn need_validators() -> Outcome<(PathBuf, PathBuf)> {
    let packages = need_readers()?;
    let python = need_python(
        "interop",
        "fhirkit, fhir.resources",
        "e2e/interop/requirements.txt",
        "the tests of what is handed over as FHIR",
    )?;
    Ok((packages, python))
}

/// Sees to it that there are readers of links; the folder with them, which they share with validators.
pub fn need_readers() -> Outcome<PathBuf> {
    need_packages("e2e/interop", "npm-interop")
}

/// Sees to it that there is an engine that runs CQL: the folder with its packages.
pub fn need_engine() -> Outcome<PathBuf> {
    need_packages("e2e/cql", "npm-cql")
}

/// Sees to it that there are forms of other people, and a Chromium to show them in; the folder with them.
pub fn need_forms() -> Outcome<PathBuf> {
    need_chromium()?;
    need_packages("e2e/clients", "npm-clients")
}

/// Sees to it that there is a Python in a folder of `target` that can import what `requirements` names; that Python.
fn need_python(to: &str, imports: &str, requirements: &str, who: &str) -> Outcome<PathBuf> {
    let folder = root().join("target").join(to);
    let python = folder.join("bin/python");
    let here = python.to_string_lossy().into_owned();
    if runs(&here, &["-c", &format!("import {imports}")]) {
        return Ok(python);
    }
    if !runs("python3", &["-m", "venv", &folder.to_string_lossy()]) {
        install(&format!("{who} need Python with venv"), &["python3-venv"])?;
        must(program("python3", &["-m", "venv", &folder.to_string_lossy()]))?;
    }
    must(program(&here, &["-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", requirements]))?;
    Ok(python)
}
