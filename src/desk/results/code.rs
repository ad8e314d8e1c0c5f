//! What is handed back as a typed code.
//!
//! In front stand the version, the deal, the exercise, the group and the seat,
//! in 43 bits; then whether there is more, the moves, why there is no
//! agreement, the answers and the minutes.

use super::{
    HandBack, NoDealReason, NotLegal, Refused, Says, moves,
    moves::{put_moves, take_moves},
    scale_questions, shorten,
};
use crate::{
    desk::code::{Bits, Kind, long},
    pack::{Public, Table},
    points::RoleId,
    steps::table::Action,
};

/// The newest version of typed results that this program reads and writes: two
/// bits, of which the highest value stands for all that come after.
const VERSION: u64 = 0;

impl HandBack {
    /// It as a typed code: at most 88 characters without the hyphens, about
    /// twenty where only an agreement is told. The clock and what was asked and
    /// told are left out. If the moves have no room, the last step of each stays
    /// and as many as fit from the beginning; [`HandBack::has_more`] says so.
    ///
    /// # Errors
    ///
    /// [`NotLegal`] if it cannot have happened. `Ok(None)` if even the ending
    /// has no room, which only a file has.
    pub fn to_code(&self, public: &Public) -> Result<Option<String>, NotLegal> {
        let says = self.says(public)?;
        let (_, table) = public.table().ok_or(NotLegal::NoTable)?;
        let typed = self.typed(&says);
        let code = |it: &HandBack| long::write(Kind::Result, &it.bits(table).into_symbols());
        Ok(code(&typed).or_else(|| shorten::shortened(&typed, public, &says).find_map(|it| code(&it))))
    }

    /// Reads a typed code of one deal and one exercise, and plays its moves once
    /// more.
    ///
    /// # Errors
    ///
    /// Why it is not taken.
    pub fn from_code(typed: &str, deal_tag: u32, pack_tag: u16, public: &Public) -> Result<(HandBack, Says), Refused> {
        let symbols = long::read(Kind::Result, typed).map_err(Refused::Code)?;
        let mut bits = Bits::of(&symbols);
        let mut take = |n| bits.take(n).ok_or(Refused::NotAResult);
        let version = take(2)?;
        if VERSION < version {
            return Err(Refused::Newer { found: version as i64 });
        }
        let (deal, pack) = (take(20)? as u32, take(10)? as u16);
        let (group, seat) = (take(5)? as u8, take(6)? as u8);
        let (_, table) = public.table().ok_or(Refused::NotLegal(NotLegal::NoTable))?;
        match () {
            () if deal != deal_tag => Err(Refused::OtherDeal { found: deal }),
            () if pack != pack_tag => Err(Refused::OtherPack { found: pack }),
            () => {
                let n_scales = scale_questions(public).count();
                let back = HandBack::said(&mut bits, table, n_scales).ok_or(Refused::NotAResult)?;
                let back = HandBack { deal_tag, pack_tag, group, seat, ..back };
                let says = back.says(public).map_err(Refused::NotLegal)?;
                // One result has one code, so that the same one is known again.
                let is_ours = back.typed(&says) == back && back.bits(table).into_symbols() == symbols;
                if is_ours { Ok((back, says)) } else { Err(Refused::NotAResult) }
            }
        }
    }

    /// What a typed code carries of it: without the clock and what was asked
    /// and told, and with the reason why there is no agreement.
    fn typed(&self, says: &Says) -> HandBack {
        let moves: Vec<(RoleId, Action)> = self.moves.iter().filter(|(_, it)| moves::is_typed(it)).cloned().collect();
        let no_deal = match says {
            Says::Agreed { .. } => None,
            Says::NoDeal(reason) => Some(*reason),
        };
        HandBack { moves, no_deal, ..self.clone() }
    }

    fn bits(&self, table: &Table) -> Bits {
        let mut bits = Bits::default();
        for (value, n_bits) in [
            (VERSION, 2),
            (self.deal_tag.into(), 20),
            (self.pack_tag.into(), 10),
            (self.group.into(), 5),
            (self.seat.into(), 6),
            (self.has_more.into(), 1),
        ] {
            bits.put(value, n_bits);
        }
        put_moves(&mut bits, &table.rules, &self.moves);
        bits.put(self.no_deal.is_some().into(), 1);
        if let Some(place) = NoDealReason::ALL.into_iter().position(|it| Some(it) == self.no_deal) {
            bits.put(place as u64, 2);
        }
        let has_scales = self.scales.iter().any(Option::is_some);
        bits.put(has_scales.into(), 1);
        for scale in self.scales.iter().filter(|_| has_scales) {
            bits.put(scale.unwrap_or(0).into(), 3);
        }
        // Who notes no minutes saves two characters.
        if 0 < self.minutes {
            bits.put(self.minutes.into(), 8);
        }
        bits
    }

    fn said(bits: &mut Bits, table: &Table, n_scales: usize) -> Option<HandBack> {
        let has_more = bits.take(1)? == 1;
        let moves = take_moves(bits, &table.rules)?;
        let no_deal = match bits.take(1)? {
            0 => None,
            _ => NoDealReason::ALL.get(bits.take(2)? as usize).copied(),
        };
        let has_scales = bits.take(1)? == 1;
        let scale = |_| if has_scales { bits.take(3) } else { Some(0) };
        let scales: Vec<u64> = (0..n_scales).map(scale).collect::<Option<_>>()?;
        let scales = scales.into_iter().map(|it| (it != 0).then_some(it as u8)).collect();
        let minutes = bits.take(8).unwrap_or(0) as u8;
        let (deal_tag, pack_tag, group, seat) = (0, 0, 0, 0);
        let back = HandBack { deal_tag, pack_tag, seat, group, moves, has_more, no_deal, scales, minutes };
        bits.is_only_filling().then_some(back)
    }
}
