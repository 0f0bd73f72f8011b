//! Closes four orders at Kestrel Bank, for which a sandbox on this machine stands in.

use std::error::Error;

use own_provider::{
    next,
    payments::kestrel_bank::{Client, CloseOrder, Credentials, Reason},
};
use paywright_sandbox::{OrderState, Sandbox, SandboxOptions};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    // The sandbox acts by the very specs that the client was made from.
    let specs = concat!(env!("CARGO_MANIFEST_DIR"), "/specs");
    let model = paywright_codegen::load_folder(specs.as_ref()).map_err(|mistakes| mistakes.render(false))?;
    let sandbox = Sandbox::start(SandboxOptions::default().model(model)).await?;
    let bank = sandbox.provider("kestrel-bank")?;
    bank.set_order("order-1", OrderState::Unpaid);
    bank.set_order("order-2", OrderState::Paid);
    bank.set_order("order-3", OrderState::Closed);

    let given = |name| bank.credential(name).unwrap_or_default();
    let credentials = Credentials::new(given("key_id"), given("signing_secret"));
    let client = Client::with(credentials, |settings| settings.base_url(sandbox.base_url()))?;

    println!("{:<9} {:<8} {:<15} the shop's next step", "order", "before", "the bank says");
    for order in ["order-1", "order-2", "order-3", "order-4"] {
        let before = bank.order(order).map_or("missing", OrderState::id);
        let answer = client.close_order(&CloseOrder::by_order_ref(order).reason(Reason::Timeout)).await;
        let says = match &answer {
            Ok(closed) => format!("{:?}", closed.outcome()),
            Err(error) => error.to_string(),
        };
        println!("{order:<9} {before:<8} {says:<15} {:?}", next(&answer));
    }
    sandbox.shutdown().await;
    Ok(())
}
