//! The same queries, put to one solver that holds all gates and keeps what it learns, and to z3.

use batsat::{BasicSolver, Lit, SolverInterface, Var, lbool};
use protocol::{
    Protocol,
    circuit::{ALWAYS, Graph, Signal},
};
use std::{
    env,
    fmt::Write as _,
    fs,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};
use verify::{
    Suite, Syntax,
    prover::{Domain, Prover, Query},
};

/// Names the z3 binary; `cargo xtask bench` sets it.
const Z3: &str = "WIDEBERTH_Z3";

/// Puts the queries of every property to each solver and prints how long they took. Every verdict must be the same.
pub fn compare(protocol: &Protocol, syntax: &Syntax) {
    let mut suite = Suite::new(protocol, syntax);
    suite.keep_queries();
    (0..suite.properties().len()).for_each(|property| drop(suite.check(property)));
    let (graph, domain, queries) = suite.kept();
    println!("\n{} queries over {} gates and inputs", queries.len(), graph.len());
    let own = small_cones(graph, domain, queries);
    told("one small cone a query (Wideberth)", own, own);
    told("one incremental BatSat with all gates", incremental(graph, domain, queries), own);
    match env::var_os(Z3) {
        Some(z3) => told("z3, one script with push and pop", by_z3(Path::new(&z3), graph, domain, queries), own),
        None => println!("z3 is left out: {Z3} does not name its binary; `cargo xtask bench` fetches it"),
    }
}

fn told(who: &str, took: Duration, own: Duration) {
    let ratio = took.as_secs_f64() / own.as_secs_f64();
    println!("{who:<40} {:>10.1} ms {ratio:>8.1} times", took.as_secs_f64() * 1e3);
}

fn small_cones(graph: &Graph, domain: &Domain, queries: &[Query]) -> Duration {
    let start = Instant::now();
    let mut prover = Prover::default();
    for query in queries {
        assert_eq!(prover.satisfiable(graph, domain, &query.wanted).is_some(), query.satisfiable);
    }
    start.elapsed()
}

fn incremental(graph: &Graph, domain: &Domain, queries: &[Query]) -> Duration {
    let start = Instant::now();
    let mut solver = BasicSolver::default();
    let variables: Vec<Var> = (0..graph.len()).map(|_| solver.new_var_default()).collect();
    let literal = |signal: Signal| Lit::new(variables[(signal >> 1) as usize], signal & 1 == 0);
    let mut add = |signals: &[Signal]| {
        let mut clause: Vec<Lit> = signals.iter().map(|signal| literal(*signal)).collect();
        solver.add_clause_reuse(&mut clause);
    };
    add(&[ALWAYS]);
    for node in 1..graph.len() as u32 {
        if let Some((a, b)) = graph.gate(node) {
            let own = node << 1;
            add(&[own ^ 1, a]);
            add(&[own ^ 1, b]);
            add(&[own, a ^ 1, b ^ 1]);
        }
    }
    domain.clauses(0..graph.len() as u32).into_iter().for_each(|clause| add(clause));
    for query in queries {
        let wanted: Vec<Lit> = query.wanted.iter().map(|signal| literal(*signal)).collect();
        assert_eq!(solver.solve_limited(&wanted) == lbool::TRUE, query.satisfiable);
    }
    start.elapsed()
}

/// z3 reads the script, answers and ends; writing the script does not count.
fn by_z3(z3: &Path, graph: &Graph, domain: &Domain, queries: &[Query]) -> Duration {
    let file = env::temp_dir().join(format!("wideberth-proof-{}.smt2", std::process::id()));
    fs::write(&file, script(graph, domain, queries)).unwrap();
    let start = Instant::now();
    let output = Command::new(z3).arg(&file).output().unwrap_or_else(|error| panic!("cannot run z3: {error}"));
    let took = start.elapsed();
    fs::remove_file(&file).unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let verdicts: Vec<bool> = said.lines().map(|line| line == "sat").collect();
    let wanted: Vec<bool> = queries.iter().map(|query| query.satisfiable).collect();
    assert!(
        verdicts == wanted,
        "z3 says otherwise: {}",
        said.lines().find(|line| !line.ends_with("sat")).unwrap_or("")
    );
    took
}

fn script(graph: &Graph, domain: &Domain, queries: &[Query]) -> String {
    let name = |signal: Signal| match (signal >> 1, signal & 1) {
        (0, sign) => if sign == 1 { "true" } else { "false" }.to_owned(),
        (node, 0) => format!("n{node}"),
        (node, _) => format!("(not n{node})"),
    };
    let mut script = String::from("(set-logic QF_UF)\n");
    for node in 1..graph.len() as u32 {
        writeln!(script, "(declare-const n{node} Bool)").unwrap();
        if let Some((a, b)) = graph.gate(node) {
            writeln!(script, "(assert (= n{node} (and {} {})))", name(a), name(b)).unwrap();
        }
    }
    for [a, b] in domain.clauses(0..graph.len() as u32) {
        writeln!(script, "(assert (or {} {}))", name(*a), name(*b)).unwrap();
    }
    for query in queries {
        script.push_str("(push 1)\n");
        for signal in &query.wanted {
            writeln!(script, "(assert {})", name(*signal)).unwrap();
        }
        script.push_str("(check-sat)\n(pop 1)\n");
    }
    script
}
