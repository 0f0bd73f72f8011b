//! What one more operation adds to the time and memory of `cargo check` and of a release build of the generated crate.
//!
//! `cargo bench -p paywright-codegen --bench compile` writes the crate that a made-up provider of several sizes gives,
//! compiles what it depends on, and then the crate alone, several times. `-- --full` goes up to 1,000 operations, and
//! `-- --runs=1` compiles each size so many times.
//!
//! Cargo calls this same program in rustc's place, so that what is measured is rustc and nothing around it: the time on
//! the clock, the time of all processors, and the memory at its peak. The least of several runs counts: on a machine
//! that does other things too, it is the one that was disturbed least.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a bench fails by panicking")]

use std::{
    env, fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, exit},
    time::{Duration, Instant},
};

use comfy_table::{CellAlignment, Table, presets::ASCII_MARKDOWN};
use paywright_codegen::{emit, load};
use wait4::Wait4 as _;

mod support;

/// Where this program, called in rustc's place, writes down what rustc took.
const MEASURES: &str = "PAYWRIGHT_MEASURES";

/// What an operation may cost, in milliseconds on the clock of a machine with two processors.
const AIMS: [(Build, f64); 2] = [(Build::Check, 25.0), (Build::Release, 60.0)];

fn main() {
    match env::var_os(MEASURES) {
        Some(file) => run_rustc(Path::new(&file)),
        None => {
            let is_full = env::args().any(|argument| argument == "--full");
            let runs = env::args().find_map(|argument| argument.strip_prefix("--runs=")?.parse().ok());
            measure_all(is_full, runs.unwrap_or(3));
        }
    }
}

/// What rustc took.
#[derive(Clone, Copy)]
struct Cost {
    wall: Duration,
    processors: Duration,
    bytes: u64,
}

/// Runs rustc as it was asked for, and appends what it took.
fn run_rustc(file: &Path) {
    let mut arguments = env::args_os().skip(1);
    let start = Instant::now();
    let rustc = Command::new(arguments.next().unwrap()).args(arguments).spawn().unwrap();
    let used = rustc.wait4().unwrap();
    let processors = used.rusage.utime + used.rusage.stime;
    let line = format!("{} {} {}", start.elapsed().as_nanos(), processors.as_nanos(), used.rusage.maxrss);
    let mut file = fs::OpenOptions::new().create(true).append(true).open(file).unwrap();
    writeln!(file, "{line}").unwrap();
    exit(used.status.code().unwrap_or(1));
}

/// The last cost that [`run_rustc`] wrote down.
fn last_cost(file: &Path) -> Cost {
    let text = fs::read_to_string(file).unwrap();
    let numbers: Vec<u64> = text.lines().last().unwrap().split(' ').map(|number| number.parse().unwrap()).collect();
    let [wall, processors, bytes] = numbers[..] else { panic!("{text}") };
    Cost { wall: Duration::from_nanos(wall), processors: Duration::from_nanos(processors), bytes }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Build {
    Check,
    Release,
}

impl Build {
    fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Check => &["check", "--quiet", "--offline"],
            Self::Release => &["build", "--release", "--quiet", "--offline"],
        }
    }

    /// Below the folder of what cargo makes: the crate's library.
    fn library(self) -> Option<&'static str> {
        match self {
            Self::Check => None,
            Self::Release => Some("release/libmadeup.rlib"),
        }
    }
}

fn measure_all(is_full: bool, runs: usize) {
    let sizes: &[usize] = if is_full { &[0, 1, 10, 100, 1_000] } else { &[0, 1, 10, 100] };
    let project = Project::new();
    for (build, aim) in AIMS {
        println!("\ncargo {}: the least of {runs} runs; aim: {aim} ms per operation\n", build.arguments().join(" "));
        let mut table = Table::new();
        table.load_style(ASCII_MARKDOWN).set_header([
            "operations",
            "seconds",
            "processor seconds",
            "MB",
            "rlib MB",
            "ms per operation",
            "processor ms per operation",
            "MB per operation",
        ]);
        // What the crate depends on comes first, and does not count.
        project.write(0);
        project.build(build);
        let mut empty = None;
        for size in sizes {
            project.write(*size);
            let (cost, library) = project.least(build, runs);
            let empty = *empty.get_or_insert(cost);
            table.add_row(row(*size, cost, library, empty));
        }
        for column in table.column_iter_mut() {
            column.set_cell_alignment(CellAlignment::Right);
        }
        println!("{table}");
    }
}

fn row(size: usize, cost: Cost, library: u64, empty: Cost) -> Vec<String> {
    let megabytes = |bytes: f64| format!("{:.1}", bytes / 1e6);
    let per_operation = |of: fn(Cost) -> f64| match size {
        0 => String::new(),
        size => format!("{:.1}", (of(cost) - of(empty)) / size as f64),
    };
    vec![
        size.to_string(),
        format!("{:.2}", cost.wall.as_secs_f64()),
        format!("{:.2}", cost.processors.as_secs_f64()),
        megabytes(cost.bytes as f64),
        megabytes(library as f64),
        per_operation(|cost| cost.wall.as_secs_f64() * 1e3),
        per_operation(|cost| cost.processors.as_secs_f64() * 1e3),
        per_operation(|cost| cost.bytes as f64 / 1e6),
    ]
}

/// A crate like the generated one, with a lock file and a folder for what cargo makes.
struct Project {
    folder: PathBuf,
    root: PathBuf,
    measures: PathBuf,
}

impl Project {
    fn new() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned();
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("compile");
        fs::create_dir_all(&folder).unwrap();
        let measures = folder.join("measures.txt");
        Self { folder, root, measures }
    }

    /// Writes the crate that a provider of so many operations gives.
    fn write(&self, size: usize) {
        let model = load(&support::made_up(size)).unwrap_or_else(|mistakes| panic!("{}", mistakes.render(false)));
        for file in emit::files(&model).unwrap() {
            let Some(path) = file.path.strip_prefix("generated/src/") else { continue };
            let path = self.folder.join("src").join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, file.content).unwrap();
        }
        let manifest = format!(
            "[package]\nname = \"madeup\"\nedition = \"2024\"\n\n[workspace]\n\n[features]\ndefault = [{0:?}]\n{0} = []\nschemars = []\n\n\
             [dependencies]\npaywright-runtime = {{ path = {1:?}, default-features = false, features = [\"rsa\"] }}\n",
            support::PROVIDER,
            self.root
        );
        fs::write(self.folder.join("Cargo.toml"), manifest).unwrap();
        // The same versions as this project's.
        fs::copy(self.root.join("Cargo.lock"), self.folder.join("Cargo.lock")).unwrap();
    }

    /// The least cost of several builds of the crate alone, and the size of its library.
    fn least(&self, build: Build, runs: usize) -> (Cost, u64) {
        let costs: Vec<Cost> = (0..runs.max(1)).map(|_| self.build(build)).collect();
        let least = Cost {
            wall: costs.iter().map(|cost| cost.wall).min().unwrap(),
            processors: costs.iter().map(|cost| cost.processors).min().unwrap(),
            bytes: costs.iter().map(|cost| cost.bytes).min().unwrap(),
        };
        let library = build.library().map(|path| fs::metadata(self.folder.join("target").join(path)).unwrap().len());
        (least, library.unwrap_or(0))
    }

    fn build(&self, build: Build) -> Cost {
        // Cargo goes by the time of the last change.
        let main = self.folder.join("src/lib.rs");
        fs::write(&main, fs::read(&main).unwrap()).unwrap();
        let mut cargo = Command::new(env!("CARGO"));
        cargo.current_dir(&self.folder).args(build.arguments());
        // As the crate is compiled where somebody depends on it: as a whole, without what was left of the last time.
        cargo.env("CARGO_INCREMENTAL", "0").env("CARGO_TARGET_DIR", self.folder.join("target"));
        cargo.env("RUSTC_WORKSPACE_WRAPPER", env::current_exe().unwrap()).env(MEASURES, &self.measures);
        cargo.env_remove("CARGO_PROFILE_DEV_DEBUG").env_remove("RUSTFLAGS");
        assert!(cargo.status().unwrap().success());
        last_cost(&self.measures)
    }
}
