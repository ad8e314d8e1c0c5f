//! From a sheet's pieces to its pages.

use std::ops::Range;

use super::flow::Block;

/// The height of a page that pieces may fill, in CSS pixels: 252 mm of the 269
/// that an A4 page has between its margins. The rest is the line at its foot,
/// and a reserve for printers whose letters run a little wider.
pub const ROOM: u32 = 952;

/// A page of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// Which pieces stand on it.
    pub blocks: Range<usize>,
    /// How many sides it takes: one, unless a single piece is higher than a page.
    pub n_sides: u32,
}

/// Fills pages with a sheet's pieces by their heights, in order; a piece that
/// stays with the next one goes with it to the next page.
pub fn fill(blocks: &[Block], heights: &[u32]) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    let mut start = 0;
    let mut used = 0;
    let mut close = |blocks: Range<usize>, used: u32| {
        leaves.push(Leaf { blocks, n_sides: used.div_ceil(ROOM).max(1) });
    };
    for (i, (block, height)) in blocks.iter().zip(heights).enumerate() {
        let is_full = ROOM < used + height || block.starts_page;
        if is_full && start < i {
            let mut end = i;
            while start + 1 < end && blocks[end - 1].keeps && !block.starts_page {
                end -= 1;
            }
            close(start..end, heights[start..end].iter().sum());
            start = end;
            used = heights[start..i].iter().sum();
        }
        used += height;
    }
    close(start..blocks.len(), used);
    leaves
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A sheet from heights; `k` stays with the next piece, `p` begins a page.
    fn filled(pieces: &[(u32, &str)]) -> Vec<(Range<usize>, u32)> {
        let block = |(_, it): &(u32, &str)| Block {
            html: yew::Html::default(),
            keeps: it.contains('k'),
            starts_page: it.contains('p'),
        };
        let blocks: Vec<Block> = pieces.iter().map(block).collect();
        let heights: Vec<u32> = pieces.iter().map(|it| it.0).collect();
        fill(&blocks, &heights).into_iter().map(|it| (it.blocks, it.n_sides)).collect()
    }

    #[test]
    fn pieces_fill_pages_in_order() {
        assert_eq!(filled(&[(300, ""), (ROOM - 300, "")]), [(0..2, 1)]);
        assert_eq!(filled(&[(300, ""), (ROOM - 299, ""), (5, "")]), [(0..1, 1), (1..3, 1)]);
        assert_eq!(filled(&[]), [(0..0, 1)]);
    }

    #[test]
    fn a_heading_goes_with_what_it_heads() {
        assert_eq!(filled(&[(920, ""), (20, "k"), (20, "")]), [(0..1, 1), (1..3, 1)]);
        // Unless nothing else stands on the page.
        assert_eq!(filled(&[(20, "k"), (940, "")]), [(0..1, 1), (1..2, 1)]);
    }

    #[test]
    fn a_back_begins_a_page_and_never_stands_first_on_an_empty_one() {
        assert_eq!(filled(&[(10, "k"), (10, "p"), (10, "")]), [(0..1, 1), (1..3, 1)]);
        assert_eq!(filled(&[(10, "p"), (10, "")]), [(0..2, 1)]);
    }

    #[test]
    fn a_piece_higher_than_a_page_counts_with_all_its_sides() {
        assert_eq!(filled(&[(10, ""), (2 * ROOM + 1, ""), (10, "")]), [(0..1, 1), (1..2, 3), (2..3, 1)]);
    }
}
