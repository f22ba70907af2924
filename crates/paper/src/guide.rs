//! The tree that a screen reader follows, and the headings of a contents list.

use std::num::NonZeroU16;

use krilla::{
    destination::XyzDestination,
    geom::{Point, Rect},
    outline::{Outline, OutlineNode},
    tagging::{BBox, Identifier, ListNumbering, Node, Tag, TagGroup, TagKind, TagTree},
};

use crate::text::Paragraph;

/// A group of the tree with pieces of text in it.
pub(crate) fn group(tag: impl Into<TagKind>, pieces: Vec<Identifier>) -> Node {
    TagGroup::with_children(tag, pieces.into_iter().map(Node::from).collect()).into()
}

/// What a reader is led by: the tree of everything, and the headings with their places.
#[derive(Default)]
pub(crate) struct Guide {
    pub tree: TagTree,
    pub outline: Outline,
}

impl Guide {
    /// A heading on a page, by its level and its words.
    pub fn heading(&mut self, level: u16, title: &Paragraph, page: usize, y: f32, pieces: Vec<Identifier>) {
        let words: Vec<&str> = title.lines.iter().flatten().map(|piece| piece.text.as_str()).collect();
        let words = words.join(" ");
        let place = XyzDestination::new(page, Point::from_xy(0.0, y));
        self.outline.push_child(OutlineNode::new(words.clone(), place));
        let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
        self.tree.push(group(Tag::Hn(level, Some(words)), pieces));
    }

    pub fn push(&mut self, node: Node) {
        self.tree.push(node);
    }
}

pub(crate) fn list(items: Vec<Node>) -> Node {
    TagGroup::with_children(Tag::L(ListNumbering::None), items).into()
}

/// An item: its label, if it has one, and its text.
pub(crate) fn list_item(label: Vec<Identifier>, text: Vec<Identifier>) -> Node {
    let label = (!label.is_empty()).then(|| group(Tag::Lbl, label));
    TagGroup::with_children(Tag::LI, label.into_iter().chain([group(Tag::LBody, text)]).collect()).into()
}

/// A figure on a page, with its words.
pub(crate) fn figure(alt: String, page: usize, [x, y, width, height]: [f32; 4], drawn: Identifier) -> Node {
    let frame = Rect::from_xywh(x, y, width, height).map(|rect| BBox::new(page, rect));
    TagGroup::with_children(Tag::Figure(Some(alt)).with_bbox(frame), vec![drawn.into()]).into()
}
