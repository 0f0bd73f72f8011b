//! A server that says exactly what a test wants, byte by byte.
#![allow(dead_code, reason = "each test file uses a part of this")]

use std::net::SocketAddr;

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// What the server does with a connection after it read the request.
#[derive(Clone)]
pub(crate) enum Behaviour {
    /// Answers with these bytes, whatever they are, and closes.
    Raw(Vec<u8>),
    /// Closes without an answer.
    Hangs,
    /// Keeps the connection and says nothing.
    Silent,
}

impl Behaviour {
    /// An HTTP reply with this status and body.
    pub(crate) fn reply(status: u16, body: impl AsRef<[u8]>) -> Self {
        let body = body.as_ref();
        let head = format!("HTTP/1.1 {status} X\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
        Self::Raw([head.as_bytes(), body].concat())
    }
}

/// Starts a server; it lives as long as the test's runtime.
pub(crate) async fn serve(behaviour: Behaviour) -> String {
    let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(answer(stream, behaviour.clone()));
        }
    });
    format!("http://{address}")
}

async fn answer(mut stream: TcpStream, behaviour: Behaviour) {
    read_request(&mut stream).await;
    match behaviour {
        Behaviour::Raw(bytes) => {
            let _ = stream.write_all(&bytes).await;
            let _ = stream.shutdown().await;
        }
        Behaviour::Hangs => drop(stream),
        Behaviour::Silent => std::future::pending().await,
    }
}

/// Reads up to the end of the body, so that closing does not reset the connection too early.
async fn read_request(stream: &mut TcpStream) {
    let mut request = Vec::new();
    let mut chunk = [0; 4096];
    loop {
        let read = stream.read(&mut chunk).await.unwrap_or(0);
        request.extend_from_slice(&chunk[..read]);
        let text = String::from_utf8_lossy(&request).to_ascii_lowercase();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse::<usize>().ok());
            if body.len() >= length.unwrap_or(0) {
                return;
            }
        }
        if read == 0 {
            return;
        }
    }
}
