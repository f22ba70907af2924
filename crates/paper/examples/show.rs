fn main() {
    let r = protocol::author::read_folder(std::path::Path::new("protocol")).unwrap().protocol.unwrap();
    let a: Vec<String> = std::env::args().collect();
    let j = care::Journal::from_lines(&std::fs::read_to_string(&a[1]).unwrap()).unwrap();
    let at = j.events().iter().map(|e| e.at).max().unwrap_or(1795602600000) + 3600000;
    let q = letter::Request { at, zone: letter::Zone::UTC, events: a.get(4).is_some() };
    let t = std::time::Instant::now();
    let p = paper::pdf(|room| letter::letter(&r, &j, &q, room), paper::Size::named(&a[3]).unwrap()).unwrap();
    println!("{} {:?} {}", a[1], t.elapsed(), p.len());
    std::fs::write(&a[2], p).unwrap();
}
