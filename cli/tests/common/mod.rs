//! What the tests share: the command in a folder of its own, a server with one answer, the vectors.

#![allow(dead_code, reason = "each test file uses some of it")]

use std::{
    fs,
    io::{Read, Write},
    net::TcpListener,
    path::{Path, PathBuf},
    process::Output,
    thread,
    time::Duration,
};

use assert_cmd::Command;
use serde_json::Value;
use tempfile::TempDir;

/// The key of the vectors: 32 characters, and nobody's.
pub(crate) const KEY: &str = "192006250b4c09247ec02edce69f6a2d";

/// A folder with a configuration, where commands run.
pub(crate) struct Desk(TempDir);

impl Desk {
    pub(crate) fn new(config: &str) -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        desk.write("paywright.toml", config);
        desk
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        fs::write(self.path(name), content).unwrap();
        self.path(name)
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin!("paywright"));
        command.current_dir(self.0.path()).env_remove("PAYWRIGHT_CONFIG").args(arguments);
        // What should be refused may run on as a server instead.
        command.timeout(Duration::from_secs(60));
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        Ran::of(self.command(arguments).output().unwrap())
    }
}

/// What a command left behind.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    pub(crate) fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }

    #[track_caller]
    pub(crate) fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{self:#?}");
        self
    }

    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:#?}"))
    }

    #[track_caller]
    pub(crate) fn complains(&self, words: &[&str]) {
        for word in words {
            assert!(self.err.contains(word), "{word:?} is missing: {self:#?}");
        }
    }

    #[track_caller]
    pub(crate) fn never_shows(&self, secret: &str) {
        assert!(!self.out.contains(secret) && !self.err.contains(secret), "{secret:?} is shown: {self:#?}");
    }
}

/// A configuration for a provider that signs with a shared key.
pub(crate) fn shared_key_config() -> String {
    format!("[wechat-pay-v2]\nappid = \"wx8888888888888888\"\nmch_id = \"1900000109\"\napi_key = \"{KEY}\"\n")
}

/// A configuration for a provider that signs nothing: its replies are believed as they come.
pub(crate) const CHANNEL_CONFIG: &str = "[cloudpay]\nsub_mch_id = \"1900000109\"\nplain_http = true\n";

/// Serves one reply to every request, at the URL that it gives.
pub(crate) fn serve(body: &str) -> String {
    let body = body.to_owned();
    serve_by(move |_| body.clone())
}

/// Serves what `answer` makes of each request, which is given as it came but in small letters, at the URL that it gives.
pub(crate) fn serve_by(answer: impl Fn(&str) -> String + Send + 'static) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let body = answer(&read_request(&mut stream));
            let length = body.len();
            let reply = format!("HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}");
            let _ = stream.write_all(reply.as_bytes());
        }
    });
    url
}

/// To close before all was read would break the connection.
fn read_request(stream: &mut impl Read) -> String {
    let (mut seen, mut chunk) = (Vec::new(), [0; 4096]);
    loop {
        let text = String::from_utf8_lossy(&seen).to_ascii_lowercase();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.split_once("content-length:").and_then(|(_, rest)| rest.lines().next());
            if body.len() >= length.map_or(0, |length| length.trim().parse().unwrap()) {
                return text;
            }
        }
        match stream.read(&mut chunk) {
            Ok(0) | Err(_) => return text,
            Ok(count) => seen.extend_from_slice(&chunk[..count]),
        }
    }
}

/// A file of vectors, made by other people's software.
pub(crate) fn vectors(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/vectors").join(name);
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

/// Sends a signal, such as `-INT`, to a command.
pub(crate) fn signal(child: &std::process::Child, signal: &str) {
    assert!(std::process::Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap().success());
}
