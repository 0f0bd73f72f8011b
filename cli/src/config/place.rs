//! Where calls go, and for whom: the identity that a list's journal keeps, so that another merchant's is not taken for it.

use super::Account;

impl Account {
    /// Where calls go, and for whom: the host or the gateway, and the credentials that name a merchant. Nothing secret.
    #[must_use]
    pub fn place(&self, base_url: Option<&str>) -> String {
        let provider = self.credentials.provider();
        let mut place = match (base_url.or(self.base_url.as_deref()), &self.gateway) {
            (Some(url), _) => url.trim_end_matches('/').to_owned(),
            (None, Some(endpoint)) => format!("gateway {endpoint}"),
            (None, None) => provider.primary_host.to_owned(),
        };
        for (index, credential) in provider.credentials.iter().enumerate() {
            let names_merchant = !credential.secret && credential.key.is_none() && credential.default.is_none();
            if let Some(value) = self.credentials.get(index).filter(|_| names_merchant) {
                place.push_str(&format!(" {}={value}", credential.name));
            }
        }
        place
    }
}
