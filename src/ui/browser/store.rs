//! What is kept on the device: a database of texts under names, or, where there
//! is none, the memory of this page.

use std::{cell::RefCell, rc::Rc};

use idb::{DatabaseEvent, Error, Factory, KeyRange, ObjectStoreParams, Query, Transaction, TransactionResult};
use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbTransaction};

const DATABASE: &str = "parley";
const VERSION: u32 = 2;

/// The drawers of the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Drawer {
    /// The heads of sessions, under the session's name.
    Sessions,
    /// Their entries, under the session's name and the entry's number.
    Journal,
    /// Packs that people opened, under their hash.
    Packs,
    /// A trainer's workshops, under their names.
    Workshops,
}

impl Drawer {
    const ALL: [Drawer; 4] = [Drawer::Sessions, Drawer::Journal, Drawer::Packs, Drawer::Workshops];

    fn name(self) -> &'static str {
        match self {
            Drawer::Sessions => "sessions",
            Drawer::Journal => "journal",
            Drawer::Packs => "packs",
            Drawer::Workshops => "workshops",
        }
    }
}

/// Why something could not be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoreError {
    /// No room is left on the device.
    Full,
    /// Another tab has written under this name.
    Taken,
    /// The browser does not let the page read or write now.
    Denied,
}

/// Where things are kept.
#[derive(Clone)]
pub enum Store {
    /// On the device.
    Device(Rc<IdbDatabase>),
    /// In this page only, because the browser keeps nothing for it.
    Page(Rc<RefCell<Memory>>),
}

/// What a page keeps by itself: few things, in the order of their names.
#[derive(Default)]
pub struct Memory(Vec<Record>);

struct Record {
    drawer: Drawer,
    name: String,
    text: String,
}

impl Memory {
    fn write(&mut self, drawer: Drawer, name: &str, text: &str, over: Over) -> Result<(), StoreError> {
        let place = self.0.partition_point(|it| (it.drawer, it.name.as_str()) < (drawer, name));
        match self.0.get_mut(place).filter(|it| it.drawer == drawer && it.name == name) {
            Some(_) if over == Over::Nothing => return Err(StoreError::Taken),
            Some(it) => it.text = text.to_owned(),
            None => self.0.insert(place, Record { drawer, name: name.to_owned(), text: text.to_owned() }),
        }
        Ok(())
    }
}

impl PartialEq for Store {
    fn eq(&self, other: &Store) -> bool {
        match (self, other) {
            (Store::Device(a), Store::Device(b)) => Rc::ptr_eq(a, b),
            (Store::Page(a), Store::Page(b)) => Rc::ptr_eq(a, b),
            _ => false,
        }
    }
}

impl Store {
    /// Opens the database, or a store in memory if there is none.
    pub async fn open() -> Store {
        match open_database().await {
            Ok(database) => Store::Device(Rc::new(database)),
            Err(_) => Store::Page(Rc::default()),
        }
    }

    /// Whether things outlive the page.
    pub fn is_lasting(&self) -> bool {
        matches!(self, Store::Device(_))
    }

    /// Keeps a text under a name that has none yet. Returns once it is on the disk.
    pub async fn add(&self, drawer: Drawer, name: &str, text: &str) -> Result<(), StoreError> {
        match self {
            Store::Device(database) => write(database, drawer, name, text, Over::Nothing).await,
            Store::Page(memory) => memory.borrow_mut().write(drawer, name, text, Over::Nothing),
        }
    }

    /// Keeps a text under a name, over what stands there. Returns once it is on the disk.
    pub async fn put(&self, drawer: Drawer, name: &str, text: &str) -> Result<(), StoreError> {
        match self {
            Store::Device(database) => write(database, drawer, name, text, Over::Anything).await,
            Store::Page(memory) => memory.borrow_mut().write(drawer, name, text, Over::Anything),
        }
    }

    /// All texts whose names begin with `prefix`, in the order of their names.
    pub async fn all(&self, drawer: Drawer, prefix: &str) -> Result<Vec<String>, StoreError> {
        match self {
            Store::Device(database) => {
                let read = async {
                    let transaction = Transaction::from(strict(database, drawer, "readonly")?);
                    let store = transaction.object_store(drawer.name())?;
                    let values = store.get_all(Some(range(prefix)?), None)?.await?;
                    Ok(values.iter().filter_map(JsValue::as_string).collect())
                };
                read.await.map_err(|_: Error| StoreError::Denied)
            }
            Store::Page(memory) => {
                let memory = memory.borrow();
                let found = memory.0.iter().filter(|it| it.drawer == drawer && it.name.starts_with(prefix));
                Ok(found.map(|it| it.text.clone()).collect())
            }
        }
    }

    /// Removes the text of this name. Removing what is not there is no error.
    pub async fn remove(&self, drawer: Drawer, name: &str) -> Result<(), StoreError> {
        match self {
            Store::Device(database) => delete(database, drawer, Ok(Query::Key(name.into()))).await,
            Store::Page(memory) => {
                memory.borrow_mut().0.retain(|it| it.drawer != drawer || it.name != name);
                Ok(())
            }
        }
    }

    /// Removes everything whose name begins with `prefix`.
    pub async fn remove_all(&self, drawer: Drawer, prefix: &str) -> Result<(), StoreError> {
        match self {
            Store::Device(database) => delete(database, drawer, range(prefix)).await,
            Store::Page(memory) => {
                memory.borrow_mut().0.retain(|it| it.drawer != drawer || !it.name.starts_with(prefix));
                Ok(())
            }
        }
    }
}

async fn open_database() -> Result<IdbDatabase, Error> {
    let mut request = Factory::new()?.open(DATABASE, Some(VERSION))?;
    request.on_upgrade_needed(|event| {
        // A drawer that could not be made shows as an error at the first use.
        let Ok(database) = event.database() else { return };
        for drawer in Drawer::ALL {
            if !database.store_names().iter().any(|it| it == drawer.name()) {
                let _ = database.create_object_store(drawer.name(), ObjectStoreParams::new());
            }
        }
    });
    let mut database = request.await?;
    // A newer version of the app in another tab must be able to upgrade.
    database.on_version_change(|event| {
        if let Ok(database) = event.database() {
            database.close();
        }
    });
    // The page listens as long as it lives.
    database.forget_callbacks();
    Ok(database.into())
}

/// What may be written over.
#[derive(PartialEq)]
enum Over {
    Nothing,
    Anything,
}

async fn write(database: &IdbDatabase, drawer: Drawer, name: &str, text: &str, over: Over) -> Result<(), StoreError> {
    let denied = |_: Error| StoreError::Denied;
    // The wrapper does not say why a transaction was aborted; the browser does.
    let raw = strict(database, drawer, "readwrite").map_err(denied)?;
    let transaction = Transaction::from(raw.clone());
    let full_or_denied = || match raw.error() {
        Some(error) if error.name() == "QuotaExceededError" => StoreError::Full,
        _ => StoreError::Denied,
    };
    let write = async {
        let store = transaction.object_store(drawer.name())?;
        if over == Over::Nothing && store.get_key(JsValue::from_str(name))?.await?.is_some() {
            return Ok(Err(StoreError::Taken));
        }
        store.put(&text.into(), Some(&name.into()))?.await?;
        Ok(Ok(()))
    };
    write.await.map_err(|_: Error| full_or_denied())??;
    // Complete means on the disk: nothing is called saved before.
    match transaction.commit().map_err(|_| full_or_denied())?.await {
        Ok(TransactionResult::Committed) => Ok(()),
        Ok(TransactionResult::Aborted) | Err(_) => Err(full_or_denied()),
    }
}

async fn delete(database: &IdbDatabase, drawer: Drawer, what: Result<Query, Error>) -> Result<(), StoreError> {
    let delete = async {
        let transaction = Transaction::from(strict(database, drawer, "readwrite")?);
        transaction.object_store(drawer.name())?.delete(what?)?.await?;
        transaction.commit()?.await
    };
    delete.await.map(drop).map_err(|_| StoreError::Denied)
}

/// A transaction that is complete only when the disk has it. The wrapper knows
/// no durability, so the browser is asked directly.
fn strict(database: &IdbDatabase, drawer: Drawer, mode: &str) -> Result<IdbTransaction, Error> {
    let options = Object::new();
    let _ = Reflect::set(&options, &"durability".into(), &"strict".into());
    let open = Reflect::get(database, &"transaction".into())
        .and_then(|it| it.dyn_into::<Function>())
        .map_err(Error::TransactionOpenFailed)?;
    let transaction = open
        .call3(database, &Array::of1(&drawer.name().into()), &mode.into(), &options)
        .map_err(Error::TransactionOpenFailed)?;
    Ok(transaction.unchecked_into())
}

/// Names are of ASCII, so all that begin alike lie between the prefix and the
/// prefix with the last character there is.
fn range(prefix: &str) -> Result<Query, Error> {
    let last = format!("{prefix}\u{ffff}");
    Ok(Query::KeyRange(KeyRange::bound(&prefix.into(), &last.into(), Some(false), Some(false))?))
}
