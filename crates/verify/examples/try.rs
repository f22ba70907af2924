//! tmp
fn main() {
    let t = std::time::Instant::now();
    let reading = protocol::author::read_folder(std::path::Path::new("protocol")).unwrap();
    let protocol = reading.protocol.unwrap(); let syntax = reading.syntax;
    println!("read {:?} inputs {}", t.elapsed(), verify::space::inputs(&protocol));
    let t = std::time::Instant::now();
    let mut suite = verify::Suite::new(&protocol, &syntax);
    println!("suite {:?}", t.elapsed());
    let c = suite.calm();
    for (i,f) in protocol.findings.iter().enumerate() { let v = c.get(protocol::FindingId(i as u16)); if v != protocol::Value::NO { println!("  {} = {}", f.name, verify::words::value(&protocol, protocol::FindingId(i as u16), v)); } }
    for i in 0..suite.properties().len() {
        let t = std::time::Instant::now();
        let c = suite.check(i);
        println!("{} {:?} obligations {} solved {} failures {} notes {}", suite.properties()[i].name, t.elapsed(), c.obligations, c.solved, c.failures.len(), c.notes.len());
        for f in c.failures.iter().take(12) { println!("   {} | {} | {:?} {:?}", f.what, verify::words::person(&protocol, &f.person), f.becomes, f.blocks); }
        for n in &c.notes { println!("   note {n}"); }
    }
}
