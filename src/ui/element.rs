//! Elements made by calls instead of by `html!`: the macro writes each element
//! out in line, which costs half a kilobyte of program a piece; a call costs
//! ten bytes. Components are still made with `html!`.

use std::rc::Rc;

use yew::{
    AttrValue, Callback, Event, Html, InputEvent, MouseEvent,
    virtual_dom::{AttributeOrProperty, Attributes, Key as NodeKey, Listener, VList, VNode, VTag, VText},
};

use super::words::{Key, Words};

/// An element in the making.
pub struct El(Rc<VTag>);

/// A new element, empty as yet.
#[inline(never)]
pub fn el(tag: &'static str) -> El {
    El(Rc::new(VTag::new(tag)))
}

/// A button that says a text.
pub fn button(class: &'static str, text: String, on_click: impl Into<Callback<MouseEvent>>) -> El {
    el("button").attr("type", "button").class("button").class(class).text(text).on_click(on_click)
}

impl El {
    fn tag(&mut self) -> &mut VTag {
        Rc::make_mut(&mut self.0)
    }

    #[inline(never)]
    fn put_attribute(mut self, name: &'static str, value: AttrValue) -> El {
        self.tag().add_attribute(name, value);
        self
    }

    #[inline(never)]
    fn put_listener(mut self, listener: Rc<dyn Listener>) -> El {
        self.tag().add_listener(listener);
        self
    }

    #[inline(never)]
    fn put_node(mut self, node: VNode) -> El {
        self.tag().add_child(node);
        self
    }

    #[inline(never)]
    fn put_text(self, text: AttrValue) -> El {
        self.put_node(VText::new(text).into())
    }

    /// Adds a class, or several with spaces between them; an empty one adds
    /// nothing.
    #[inline(never)]
    pub fn class(self, class: &'static str) -> El {
        if class.is_empty() {
            return self;
        }
        let before = match &self.0.attributes {
            Attributes::IndexMap(map) => map.get("class"),
            _ => None,
        };
        let both = match before {
            Some(AttributeOrProperty::Attribute(before)) => format!("{before} {class}").into(),
            _ => AttrValue::Static(class),
        };
        self.put_attribute("class", both)
    }

    /// Adds a class if something holds.
    pub fn class_if(self, holds: bool, class: &'static str) -> El {
        self.class(if holds { class } else { "" })
    }

    /// Sets an attribute.
    pub fn attr(self, name: &'static str, value: impl Into<AttrValue>) -> El {
        self.put_attribute(name, value.into())
    }

    /// Sets an attribute if there is a value for it.
    pub fn maybe_attr<V: Into<AttrValue>>(self, name: &'static str, value: Option<V>) -> El {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Sets an attribute that has no value, if something holds.
    pub fn flag(self, name: &'static str, holds: bool) -> El {
        if holds { self.attr(name, name) } else { self }
    }

    /// Names the element among its siblings, so that it is kept when they move.
    pub fn key(mut self, key: impl Into<NodeKey>) -> El {
        self.tag().key = Some(key.into());
        self
    }

    /// What a field holds.
    pub fn value(mut self, value: impl Into<AttrValue>) -> El {
        self.tag().set_value(Some(value.into()));
        self
    }

    /// Whether a box is ticked or a radio button chosen.
    #[inline(never)]
    pub fn checked(mut self, is_checked: bool) -> El {
        self.tag().set_checked(is_checked);
        self
    }

    /// Whether an option of a drop-down is the chosen one. The attribute alone
    /// would be ignored once the person has chosen another.
    pub fn chosen(mut self, is_chosen: bool) -> El {
        self.tag().add_property("selected", is_chosen);
        self
    }

    /// Adds a text.
    pub fn text(self, text: impl Into<AttrValue>) -> El {
        self.put_text(text.into())
    }

    /// Adds a message.
    #[inline(never)]
    pub fn say(self, words: Words, key: Key) -> El {
        self.text(words.say(key))
    }

    /// Adds a child: an element, a component, or one of these that may be
    /// missing.
    pub fn child(self, child: impl Child) -> El {
        child.put_into(self)
    }

    /// Adds one child for each item.
    pub fn each(self, children: impl IntoIterator<Item: Child>) -> El {
        self.put_node(nodes(children))
    }

    /// What a click, a tap or the Enter key does.
    pub fn on_click(self, callback: impl Into<Callback<MouseEvent>>) -> El {
        self.on(yew::html::onclick::Wrapper::new(callback.into()))
    }

    /// What happens when a field was changed.
    pub fn on_change(self, callback: impl Into<Callback<Event>>) -> El {
        self.on(yew::html::onchange::Wrapper::new(callback.into()))
    }

    /// What happens with each character typed into a field.
    pub fn on_input(self, callback: impl Into<Callback<InputEvent>>) -> El {
        self.on(yew::html::oninput::Wrapper::new(callback.into()))
    }

    /// Any other event, made with one of `yew::html`'s wrappers.
    pub fn on(self, listener: impl Listener + 'static) -> El {
        self.put_listener(Rc::new(listener))
    }
}

impl From<El> for Html {
    fn from(El(tag): El) -> Html {
        VNode::VTag(tag)
    }
}

/// Several nodes side by side, without an element around them.
pub fn nodes(children: impl IntoIterator<Item: Child>) -> Html {
    let mut list = Vec::new();
    for child in children {
        list.push(child.into_node());
    }
    side_by_side(list)
}

#[inline(never)]
fn side_by_side(list: Vec<VNode>) -> Html {
    VNode::VList(Rc::new(VList::with_children(list, None)))
}

/// What can stand inside an element.
pub trait Child: Sized {
    /// As a node.
    fn into_node(self) -> Html;

    /// Adds it to an element.
    fn put_into(self, parent: El) -> El {
        parent.put_node(self.into_node())
    }
}

impl Child for El {
    fn into_node(self) -> Html {
        self.into()
    }

    #[inline(never)]
    fn put_into(self, parent: El) -> El {
        parent.put_node(self.into())
    }
}

impl Child for Html {
    fn into_node(self) -> Html {
        self
    }
}

/// What is missing keeps its place, so that its siblings are not mistaken for
/// one another when it comes.
impl<C: Child> Child for Option<C> {
    fn into_node(self) -> Html {
        self.map_or_else(Html::default, C::into_node)
    }
}
