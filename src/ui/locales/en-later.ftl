# The words of what comes with the later parts of the program (src/ui/later).

## Everywhere

yes = yes
no = no
minute = min { $minute }
print = Print

## Shelf

shelf-begun = Go on where you were
shelf-begun-at = begun { $when }
shelf-pack-gone = An exercise whose pack is no longer here
shelf-opened = Packs you opened
remove-pack = Remove this pack
remove-pack-warning = The pack is removed from this device. Sessions that use it cannot be opened without it.
remove-pack-confirm = Remove it now

## Exercise

trainer-warning = These pages tell what the role cards hide. Open them only if you do not play.
trainer-hand-out = Hand out
trainer-run = Run this with a room
trainer-print = Print role cards
trainer-share = Share a link
trainer-file = Save the pack as a file
trainer-aim = Aim
trainer-before = Before
trainer-run-sheet = Run sheet
trainer-watch-for = Watch for
trainer-adapt = Fit it to the room
rights-floor = Rights floor
harm-line = Harm line
pack-facts = Pack version { $version }, licence { $licence }, by { $authors }
share-handed = The link was handed on. This is it:
share-copied = The link is in the clipboard. This is it:
share-by-hand = This browser gives no way to share. Select the link and copy it:
share-too-large = This pack is too large for a link. Save it as a file and hand that on.
share-long = The link has { $length } characters. Some messengers cut links of this length; a cut link says so when it is opened.
share-very-long = The link has { $length } characters, too many for most messengers. Better hand on the file.
share-from-file = Parley is open as a file here, so no link would lead others to it. Hand on a copy of the file parley.html, or save the pack as a file.

## Cards on paper

cards-title = Role cards to print
cards-warning = This page shows every confidential card. Do not project it.
cards-which = Which cards?
cards-all = all roles
cards-fold-hint = One A4 sheet for each role, printed on both sides. Fold it along the line, the confidential side inside.
cards-footer = Confidential: { $role } · { $pack } { $version }
fold = fold here

## Opening

open-title = Open a pack or a copy
open-lead = A pack is a file with exercises. A copy is a session that you saved.
open-file = From this device
open-file-text = Drop a .json file here, or pick one.
open-file-pick = Pick a file…
open-address = From an address
open-address-label = Address of the pack
open-address-hint = An address begins with https://.
open-address-ask = This would fetch a file from { $host }. That host will see that somebody asked for it; nothing else is sent.
open-address-fetch = Fetch from { $host }
open-address-in-file = Parley in one file fetches nothing from any network. Download the pack in the browser, then open it from this device.
refused-title = It was not opened
refused-safe = Nothing on this device was changed. Ask whoever gave it to you for a new one, or open another.
link-newer = This link was made by a newer version of Parley. Use that version, or ask for the file.
link-cut = The link was cut on its way: { $arrived } of { $expected } characters arrived. Ask for it again in another way, or for the file.
link-damaged = The link was changed on its way, so it cannot be trusted. Ask for it again, or for the file.
link-too-large = The link holds more than a pack may have.
pack-refused = { $problems ->
    [one] This is not a valid pack. There is { $problems } problem:
   *[other] This is not a valid pack. There are { $problems } problems:
}
fetch-no-answer = There was no answer. Either the network is off, or that site does not let other pages read the file. Download it there, then open it from this device.
fetch-status = The site answered that it will not give the file (code { $status }). Check the address.
fetch-wrong-type = That address gives a file of the type { $kind }, and a pack is JSON. Check the address.
fetch-too-large = The file is larger than a pack may be (1 MiB).
open-result = This file is what somebody handed back. It belongs to the trainer: open it at the trainer’s desk, on the page “Collect” of its workshop.
open-workshop-damaged = This file says that it is a workshop or its session file, but it cannot be read as one.
copy-not-one = This file says that it is a copy of a session, but it cannot be read as one.
copy-newer = This copy was made by a newer version of Parley. Open it there.
copy-pack-missing = The pack of this session is neither in the copy nor on this device. Open the pack first, then the copy.
copy-not-kept = The copy was read, but this device has no room for it. Free some space and open it again.
file-unreadable = The file could not be read, or it is far larger than a pack or a copy.

## Session

compare-hint = Read both cases, then write what you see. Your answers stay on this device, and nobody grades them.
compare-open-hint = Your answers are fixed. Hold them against the model: it is one good answer, not the only one.
compare-same-role = Same part
compare-same-move = Same move
compare-different = Different
compare-missing = { $answers ->
    [one] One answer is missing. A few words are enough; then a model opens beside yours.
   *[other] { $answers } answers are missing. A few words are enough; then a model opens beside yours.
}
compare-commit = Show a model answer
compare-commit-hint = Your answers can no longer be changed then.
compare-yours = Yours
compare-model = A model answer
compare-principle = What both cases share
compare-differences = Where does yours differ from the model? Name up to three places: which will you take over, which do you defend?

## Looking back

reflect-private = Feelings first, numbers after. What you write here stays on this device, locked, and is not graded.
reflect-seat = Feelings first, numbers after. Your sentences stay on this device, locked. Your answers from 1 to 7 go to the trainer with your result, with the number of your seat and without a name. Nothing is graded.
scale-least = not at all
scale-most = fully
scale-not-apply = does not apply

## Debrief

sections = Sections
open-all = Open all
close-all = Fold all
questions-to-talk-over = Questions to talk over
results-by-role = Results of each role
no-results = This exercise has no table that ended, so there are no numbers.
no-agreement = No agreement
no-zone-praise = Well held: no package could have satisfied everybody. To part without an agreement was the right result.
no-agreement-zone = { $packages ->
    [one] { $packages } package would have left nobody worse off than without an agreement.
   *[other] { $packages } packages would have left nobody worse off than without an agreement.
}
no-agreement-zone-uncounted = Some packages would have left nobody worse off than without an agreement: more than can be counted exactly.
no-zone-agreed = No package could have satisfied everybody here. Somebody gave more than the alternative was worth: what made it hard to leave?
below-limit = { $name } agreed to less than the other way was worth. What happened just before?
how = How is this computed?
result-value = Value
result-value-how = The sum of this role's points for the options that were agreed.
result-batna-how = Without an agreement the role gets what its other way is worth: its limit.
result-surplus = Above the limit
result-surplus-how = Value { $value } less limit { $limit } makes { $surplus }.
result-worse = worse than no agreement
result-share = Share of the possible
result-share-how = { $surplus } above the limit, of { $most }: the most this role could have had in a package that nobody had to refuse.
result-left = Left on the table
result-left-how = The most points this role could have had more without the other losing any. All packages were compared.
possible = What was possible
possible-facts = { $packages } packages in all. { $zone } of them leave nobody below the limit; { $frontier } of these cannot be bettered for one without loss for another.
possible-facts-uncounted = { $packages } packages in all. How many of them leave nobody below the limit is more than can be counted exactly; { $frontier } of them cannot be bettered for one without loss for another either.
on-frontier = Your agreement cannot be bettered for one side without loss for another.
n-better = { $packages ->
    [one] { $packages } package would have been better for at least one side and worse for none.
   *[other] { $packages } packages would have been better for at least one side and worse for none.
}
n-better-uncounted = More packages than can be counted exactly would have been better for at least one side and worse for none.
better = What all of you could still have had
scatter-label = Scatter of { $packages } packages by their value for both roles; { $zone } in the zone of possible agreement, { $frontier } on the frontier. A table follows.
scatter-label-uncounted = Picture of { $packages } packages by their value for both roles; { $frontier } of the frontier are in the zone of possible agreement. A table of the frontier follows.
scatter-legend = Each dot is a package. Diamonds on the line cannot be bettered for one without loss for the other. The dashed lines are the limits; the shaded corner is the zone of possible agreement. The ringed cross is your agreement, if there is one.
scatter-legend-squares = A square is filled where at least one package has such values: there are too many packages for a dot each. What is on the line cannot be bettered for one without loss for the other. The dashed lines are the limits; the shaded corner is the zone of possible agreement. The ringed cross is your agreement, if there is one.
scatter-legend-frontier = Only the line is drawn, which cannot be bettered for one without loss for the other: the packages below it have too many different values for a picture. The dashed lines are the limits; the shaded corner is the zone of possible agreement. The ringed cross is your agreement, if there is one.
scatter-table = All packages by their values
scatter-table-frontier = The packages on the line by their values
scatter-table-thinned = { $shown } of the { $points } pairs of values on the line: evenly chosen ones, both ends, and those that a rule singles out
scatter-show-table = The same as a table
scatter-packages = packages
scatter-in-zone = in the zone
scatter-on-frontier = on the frontier
scatter-own = your agreement
scatter-solutions = singled out by
theory = What theory would single out
theory-hint = Four rules from research, each of which picks points out of the zone. All count from the limits: having no agreement is worth one's limit. They are yardsticks, not verdicts.
theory-show = Mark in the picture
theory-offers = The offers, numbered
theory-offers-are = Each side's complete offers, joined in their order: discs and a full line for { $first }, squares and a dashed line for { $second }.
theory-zero = Somebody can at best break even here, so that every product is 0. Nash's rule then looks at those who can gain.
theory-points = The points they single out
theory-packages = { $packages ->
    [one] { $packages } package has these values
   *[other] { $packages } packages have these values
}
theory-first = The first { $shown } are shown.
theory-rest = { $points ->
    [one] { $points } more point that ties
   *[other] { $points } more points that tie
}
solution-nash = Nash
solution-nash-is = The largest product of what each has above the limit.
solution-egalitarian = Egalitarian
solution-egalitarian-is = Whoever has least above the limit has as much as possible.
solution-kalai-smorodinsky = Kalai–Smorodinsky
solution-kalai-smorodinsky-is = All get the same share of the most they could have had above the limit, as nearly as the packages allow.
solution-joint = Largest joint value
solution-joint-is = The largest sum of all points, with nobody below the limit.
gap = What a zone would have needed
gap-by = { $points ->
    [one] No package reaches every limit. If each side lowered its limit by { $points } point, one would; with less, none.
   *[other] No package reaches every limit. If each side lowered its limit by { $points } points, one would; with less, none.
}
gap-nearest = The package that comes nearest:
gap-short = { $points ->
    [one] { $points } point below the limit there.
   *[other] { $points } points below the limit there.
}
gap-met = Not below the limit there.
gap-alone = { $points ->
    [one] Lowering this limit alone by { $points } point would open a zone.
   *[other] Lowering this limit alone by { $points } points would open a zone.
}
gap-not-alone = Lowering this limit alone would not open one.
offers-title = The offers, one after another
offers-caption = What each offer was worth to each role
offers-hint = An offer that leaves an issue open is worth as much as what is still to be settled makes it: from the least to the most.
offers-number = No.
offers-by = From
issues-title = Issue by issue
issues-hint = How much an issue matters to a role is the range of its points there: the most less the least.
issues-caption = What mattered to whom, and what came of it
issues-matters = Matters
issues-worth = Agreed, worth
issues-together = What options are worth together
issues-apart = What looks at one issue at a time (how much it matters, how it was settled, what was traded) takes each option by itself, without what options are worth together.
issues-words = Compatible: one option is best for everybody. Traded: a side to which the issue matters more than to another got at least two thirds of what it could have there. Otherwise: everything else.
settled-compatible = compatible
settled-missed = compatible, but not agreed so
settled-traded = traded
settled-split = otherwise
what-if = What if?
what-if-agreement = Begins with your agreement. Change an option and see what it does to everybody. Nothing is kept.
what-if-nash = Begins with a package that Nash's rule singles out. Change an option and see what it does to everybody. Nothing is kept.
what-if-nearest = Begins with the package that comes nearest to a zone. Change an option and see what it does to everybody. Nothing is kept.
what-if-caption = What this package is worth
what-if-better = { $packages ->
    [one] { $packages } package is better for at least one side and worse for none.
   *[other] { $packages } packages are better for at least one side and worse for none.
}
what-if-better-uncounted = More packages than can be counted exactly are better for at least one side and worse for none.
what-if-frontier = On the frontier: nobody could have more without loss for another.
what-if-not-frontier = Not on the frontier.
what-if-in-zone = Nobody is below the limit.
what-if-not-in-zone = Somebody is below the limit.
what-if-back = Back to our agreement
what-if-back-start = Back to the beginning
moves = What the offers showed
moves-hint = Descriptions, not marks. One table shows how this talk went and says nothing about the person.
moves-nothing = No single move stands out here. The measures are below.
moves-offer = Offer { $number }
moves-agreement = The agreement
moves-next = Next time:
moves-all = All measures
moves-measure = Measure
moves-value = Here
moves-means = What it is
see-agreed-below = { $points ->
    [one] The agreement is { $points } point below your limit.
   *[other] The agreement is { $points } points below your limit.
}
see-offered-below = { $points ->
    [one] This offer of yours was { $points } point below your limit. Had it been accepted, no agreement would have been better.
   *[other] This offer of yours was { $points } points below your limit. Had it been accepted, no agreement would have been better.
}
see-refused-better = { $points ->
    [one] The other side put something on the table here that was worth { $points } point more to you than the end.
   *[other] The other side put something on the table here that was worth { $points } points more to you than the end.
}
see-missed-compatible = On “{ $issue }” both of you were best off with “{ $option }”, and something else was agreed.
see-left-trade = A trade was left. Give: “{ $give }” – “{ $give_option }”. Get: “{ $get }” – “{ $get_option }”. It changes your points by { $own } and the other side's by { $other }. Of what trading could bring, { $share }% was gained.
see-left-trade-below = A trade was left. Give: “{ $give }” – “{ $give_option }”. Get: “{ $get }” – “{ $get_option }”. It changes your points by { $own } and the other side's by { $other }. Taken together, the opposed issues brought less than the middle of each would have.
see-beaten-offer = { $offers ->
    [one] Another package would have been better for both of you than this offer.
   *[other] Another package would have been better for both of you than this offer. So it was with { $offers } of your offers.
}
see-unanswered = You gave way { $times } times in a row up to here, { $points } points in all, while the other side gave nothing.
see-late-rush = { $share }% of all you gave up went in the last fifth of your steps, from here on.
see-low-opening = Between your limit at 0% and your best package at 100%, your first offer stood at { $share }%.
see-one-issue = In all of your { $steps } steps no more than one issue moved.
see-traded = Of what trading between issues could bring, { $share }% was gained.
see-equal = { $times ->
    [one] Here you offered another package of the same worth to you, so that the other side could choose.
   *[other] Here for the first time, and { $times } times in all, you offered another package of the same worth to you, so that the other side could choose.
}
advice-add-up = add a package up and hold it against your limit before you say it.
advice-keep-best = write down the best offer you have heard, and compare before you decide.
advice-ask-first = ask what the other side wants on an issue before you give way on it.
advice-trade = offer to give on what matters less to you for gain on what matters more.
advice-both = before you offer, look for one change that helps the other side and costs you nothing.
advice-ask-move = after a concession, wait for a move or ask for one.
advice-earlier = spread your concessions; those at the bell are the dearest.
advice-higher = open higher, and have the reason ready.
advice-several = move several issues at once – a little less here, a little more there.
advice-again = do it again, and say aloud what you are doing.
measure-none = does not apply
measure-no-offer = none
measure-you = this role
measure-other = the other role
measure-opened = First complete offer
measure-opened-is = Who made it.
measure-opening = Opening
measure-opening-is = What the first own complete offer is worth to this role.
measure-ambition = Ambition of the opening
measure-ambition-is = Where it lies between the limit at that moment, 0%, and the best package, 100%.
measure-given-up = Given up since the opening
measure-given-up-is = The opening's value less the agreement's, for this role.
measure-concessions = Concessions
measure-concessions-is = Own steps from one complete offer to the next that are worth less to this role.
measure-total = Given up in steps
measure-total-is = The points of all concessions together.
measure-first = First concession
measure-first-is = The offer that first gave way.
measure-largest = Largest concession
measure-largest-is = The points of the largest single one.
measure-mean = Mean concession
measure-mean-is = Points given up by number of concessions, in whole points.
measure-late = Given up late
measure-late-is = The share that was given up in the last fifth of the steps; an even pace has 20%. From five steps on.
measure-steps = Kinds of step
measure-steps-here = better for both: { $fortunate }; better for this role alone: { $selfish }; a concession: { $concession }; better for the other at no cost: { $nice }; no change: { $silent }; worse without gain: { $unfortunate }
measure-steps-is = Each own step by what it changed for both sides (Hindriks, Jonker, Tykhonov 2007).
measure-sensitivity = Steps that heed the other
measure-sensitivity-is = Steps that helped both, helped the other or were concessions, to all other steps.
measure-answered = Answered concessions
measure-answered-is = After how many of the other side's concessions the next own offer gave way too, as a share.
measure-run = Longest run of concessions
measure-run-is = Own concessions in a row, with none of the other side between them.
measure-below = Offers below the limit
measure-below-is = Own complete offers worth less than the limit at that moment.
measure-agreed-below = Agreement below the limit
measure-agreed-below-is = By how many points.
measure-beaten = Beaten offers
measure-beaten-is = Own complete offers than which some package is better for both sides.
measure-refused = Better ones turned down
measure-refused-is = Offers that were worth more to the side that turned them down than the end was; without an agreement, than its limit.
measure-logrolling = Traded between issues
measure-logrolling-is = Joint points above the middle of every opposed issue, as a share of the most there is (Thompson 1990).
measure-missed = Common wishes missed
measure-missed-is = Issues on which one option was best for both and another was agreed.
measure-created = Value created
measure-created-is = The joint surplus of the agreement, as a share of the largest in the zone.
measure-claimed = Value claimed
measure-claimed-is = The share of that surplus which this role has.
measure-distinct = Different packages
measure-distinct-is = How many different complete packages this role offered.
measure-partial = Partial offers
measure-partial-is = Own offers that left an issue open.
measure-moved = Issues moved at a time
measure-moved-is = For each own step, how many issues it changed.
measure-repeated = Repeated offers
measure-repeated-is = Own offers of a package that had been offered before.
measure-equal = Equal offers
measure-equal-is = Own offers of another package that is worth the same to this role as the one before (Leonardelli and others 2019).
check-title = Your preparation, and what came of it
check-hint = Only what a rule can check. Your words are yours.
check-limit-right = Your limit was the one of your card.
check-limit-wrong = Your limit was not the one of your card. Which did you keep to?
check-limit-none = You set no limit. When would you have left?
check-estimate-holds = { $name }: you expected between { $from } and { $to }. The limit was { $truth }: inside your range.
check-estimate-misses = { $name }: you expected between { $from } and { $to }. The limit was { $truth }: outside your range.
check-priorities = { $right } of { $pairs } pairs of issues stood in the order of your score sheet.
check-opening = The first offer you prepared was worth { $least } to { $most } points to you.
check-reason = You had a reason ready for it.
check-no-reason = You had written down no reason for it.
what = What?
what-hint = What happened, as a witness would tell it.
so-what = So what?
so-what-hint = What does it mean?
now-what = Now what?
now-what-hint = Where at your own work?
principle = The one idea to take away
left-out = What this exercise leaves out
commitment = One thing I will try, and when
finish = We are done
finished = Done. The exercise is kept with your results until you erase it.
contested = Contested lines
contested-hint = For the trainer, and for talking it over: what somebody says against a move or a code. These lines are no evidence.
contested-line = line { $line }
contested-tag = Counted as: { $tag }
both-cards = All cards, opened
both-cards-hint = Now everybody may read everything.
print-results = Print the agreement and the results
play-again = Play it again
met = Whom you met
does-fair-trader = It answers questions truly and asks in return. It gives where you give, and now and then offers two packages that are equal for it.
does-slow-giver = It gives little for long, and moves when its offers run out. It answers one question, then one for each thing you tell.
does-mirror = It gives as much as it is given, move for move, and no more until the last quarter.
does-hurried = It wants to be done and gives much at once.
does-guarded = It says nothing until it is told something, and leaves issues open at first. Being pressed makes it slower.
does-hard-tactician = It opens with an extreme demand and repeats it, and it says that what matters least to it matters most.
met-tactics = Hard tactics, and what to answer
tactic-extreme-anchor = Extreme anchor
tactic-extreme-anchor-answer = An extreme first demand, repeated without a reason. Do not bargain from it. Ask how it came about, and put an offer beside it that rests on something both can check.
tactic-bogey = Bogey
tactic-bogey-answer = Sudden love for an issue that hardly matters, to sell it dearly. Ask why it matters, and compare what is said with what is offered: whoever gives nothing up for an issue does not need it.
tactic-used = { $times ->
    [one] Used { $times } time at this table.
   *[other] Used { $times } times at this table.
}
tactic-not-used = Not used at this table.
met-moves = Its moves, explained
met-moves-hint = Limit, demand and worth are points of its own sheet. None of this was shown while the table lasted.
met-move = What it did
met-time = Time used
met-limit = Its limit
met-asked = What it asked for
met-worth = Worth to it
met-mood = Mood
met-believed = What it took your priorities to be
met-untrue = Its sheet says otherwise.
mood-warm = warm
mood-even = even
mood-cool = cool
second-title = Try once more: a parallel form
second-counts = The first attempt is what counts. The second one shows what you keep of it when memory does not help.
second-different = Different: the points, a little, and the order of the options. The same: the story, limits and aims, your role and whom you meet.
second-begin = Begin the second attempt
forms-title = Try another form
forms-hint = The story stays, something else is different.

## About

about-title = About Parley
about-lead = Negotiation exercises that run anywhere a browser does: confidential, scored, in several languages, with the network unplugged.
about-kept = Where your work is
about-kept-text = In this browser, on this device. There is no server, no account, no tracking, no cookie.
about-kept-copy = A browser may clear what it keeps: on request, when the device is full, and on some phones after a week without a visit. Save a copy of what matters.
about-kept-erase = What you write in your own words is locked under a key of its own. "Finish and erase" destroys that key.
about-protects = What is protected
about-protects-text = Nothing you do leaves the device. A pack is data only: it cannot run anything, fetch anything or lead you elsewhere. A counterpart played by the program sees its own card and nothing else.
about-not = What is not protected
about-not-cards = Round one device, cards are covered by a curtain and a button. That is fair play: somebody who wants to peek can.
about-not-device = Whoever holds an unlocked device can read what is kept on it until it is erased. The browser's history names the pages that were opened.
about-not-site = You trust the site that gives you this program, as with every page.
about-not-storage = Files that were deleted may be recovered from a disk with special tools.
about-points = What the points mean
about-points-text = Points measure how well an agreement serves a role's brief. They say nothing about a person, and they are not made for hiring, promotion or visas. A record here is practice, not a certificate.
about-offline = Without a network
about-offline-text = After one visit everything works offline, on phones and laptops; most browsers can also install it. A new version is offered and never forced.
about-file = Parley in one file
about-file-text = Take Parley with you: parley.html holds the program, both languages and all packs that come with it. Copy it to a stick or send it to somebody. A double click opens it in a browser; nothing is installed, and no network is needed.
about-file-kept = The file itself remembers nothing: what you do is kept by the browser that opened it, and some browsers let other pages that were opened as files read it too. To go on at another computer, save a copy of the session and take it along.
about-file-save = Save parley.html
about-file-this = This is that file. To hand Parley on, copy it.
about-version = Version { $version }, build { $build }

## What options did together

together-title = What options did together
together-hint = Some options are worth more or less together, and some change what a role could do without the agreement.
together-bonus = { $points } for { $options }
together-limit = The limit became { $limit } instead of { $own }, because of { $options }.
bets-title = Bets on what nobody knew yet
bets-hint = An option that depends on an event is worth what each expects of it. Where forecasts differ, a bet can serve everybody better than arguing about who is right.
bets-expected = Expected
bets-cell = { $points } (believed { $percent }%)
bets-agreed = agreed
bets-not-agreed = not agreed
bets-wager = Only a wager: however it turns out, some gain exactly what others lose. It looks good to all beforehand because they believe differently, and creates nothing.
bets-none-agreed = No bet was agreed, so nothing depends on how it turns out.
bets-after = What if it turned out so?
bets-after-hint = Choose for yourselves; nothing is drawn. A good decision can end badly and a bad one well: judge it by what was known.
bets-came = Turned out
bets-limit = Without it
bets-still = Would still accept?
bets-yes = yes
bets-no = no, worse off than without
bets-all-still = Everybody would still accept: the bet holds even when it is known.
bets-somebody-not = Somebody would now rather have no agreement. Who makes sure that the bet is kept?

# What is wrong with a file
problem-too-large = the file has { $bytes } bytes, the most is { $max }
problem-not-utf8 = the file is not UTF-8 text from byte { $byte } on
problem-syntax = this cannot be read as JSON: { $detail }
problem-newer-format = the file has format { $found }, this program reads up to { $known }; open it with a newer one
problem-wrong-kind = { $needed } is needed here, not { $found }
problem-missing-key = { $key } is missing
problem-unknown-key-near = { $key } means nothing here, perhaps { $nearest }?
problem-unknown-key = { $key } means nothing here
problem-out-of-range = { $found } is not between { $min } and { $max }
problem-wrong-count = between { $min } and { $max } are needed, there are { $found }
problem-too-long = the text has { $found } characters, the most is { $max }
problem-empty = the text is empty
problem-bad-id = { $id } is no id: use 1 to 64 of a-z, 0-9, - and _, a letter or digit first
problem-bad-language = { $tag } is no language tag such as en or uz-Cyrl
problem-bad-version = { $version } is no version such as 1.0.0
problem-unknown-word = { $word } is none of: { $known }
problem-bad-condition = “{ $found }” cannot stand at character { $at } of the condition
problem-broken-condition = the condition breaks off at character { $at }
problem-bad-name = “{ $name }” is nothing that this condition can ask about in this way
problem-last-ending = the last ending must fit whatever happened, so it has neither when nor at_once
problem-not-one-line = a label is one line
problem-hidden-character = the invisible character { $code } may not stand here
problem-stacked-marks = more than eight marks are stacked on one letter
problem-missing-language = the text is missing in { $tag }, the pack's first language
problem-twice = { $id } stands twice
problem-reserved-id = { $id } has a meaning of its own; choose another id
problem-bad-key = { $key } is no key: use one of a-z and 0-9
problem-missing-code = no code stands here for { $id }
problem-out-of-order = this stands before from
problem-and-more = there are more problems; these are the first
problem-unknown = there is no { $what } called { $id }
problem-missing-points = { $option } of { $issue } has no points
problem-table-for-one = a table needs at least two roles
problem-table-without-issues = a table needs issues in its exercise
problem-second-table = an exercise has at most one table
problem-impossible-quorum = a quorum of { $roles } roles is between 2 and { $roles }
problem-people-out-of-order = min, ideal and max must not fall
problem-news-without-moment = say after how many minutes or offers the news comes
problem-too-many-packages = the options make 2¹²⁸ packages or more; use fewer issues or options
problem-too-much = it takes more than { $max } steps to tell exactly what could be agreed; use fewer issues or options, or rounder points
problem-too-few-together = name an option for each of { $min } issues or more
problem-never-possible = { $option } of { $issue } is in no package that is allowed; forbid less, or take the option out
problem-too-entangled = combinations tie together { $issues }, which can be settled in more than { $max } ways, too many to be exact; untie some
problem-too-many-cases = options change the BATNAs of all roles in more than { $max } different ways, too many to be exact; use fewer
problem-missing-beliefs = beliefs says nothing of the event { $event }; give each of its states whole percents
problem-not-hundred-percent = the percents of an event make 100 together, these make { $sum }
problem-depends-on-nothing = { $option } depends on no event; give it one number, or name an event in its depends_on
problem-missing-state = the state { $state } is left out
problem-not-whole = { $option } of { $issue } is worth { $worth } to { $role }, by its own beliefs, which is no whole number; with these beliefs multiples of { $multiple } always make one
kind-string = a string
kind-list = a list
kind-object = an object
kind-bool = true or false
kind-whole = a whole number
kind-text = a text, or an object of texts by language
kind-null = null
kind-other-number = a fraction or a very large number

# A talk with somebody difficult
dialogue-turn = Turn { $turn } of { $of }
dialogue-you-say = You say
dialogue-vote = How does the group vote?
dialogue-vote-tie = A tie. Talk for a minute, then change a vote.
dialogue-vote-say = Say the line with the most votes
dialogue-attempt = Attempt { $attempt }. The first one is what counts; this one is for trying out.
dialogue-stop = Stop the scene
dialogue-stopped = The scene is stopped
dialogue-stopped-text = You can leave it here, without a reason. Stand up, drink some water, say what it touched if you like. Nothing is lost: go on when you want to, or go back with the button below.
dialogue-resume = Go on with the scene
dialogue-again-text = Read the whole talk again
dialogue-worth-title = What was settled, in points
dialogue-worth-role = Role
dialogue-worth-points = Points
dialogue-worth-limit = Limit
playing = Another way to play this scene
playing-plain = One person chooses
playing-plain-hint = What each line did is shown afterwards.
playing-bars = Easier: with the state in view
playing-bars-hint = Tension, trust and face stand beside the lines.
playing-votes = A group votes
playing-votes-hint = Somebody counts hands and enters them. The line with the most votes is said.
move-ack = acknowledges
move-ask = asks
move-inf = states a fact or limit
move-ref = reframes
move-opt = offers a way out
move-con = gives in
move-atk = attacks
move-pau = pauses
meter-tension = Tension
meter-trust = Trust
meter-face = Face
meter-facts = Learnt
meter-of-ten = { $n } of 10
meter-facts-of = { $n } of { $of }
chart-name = Tension, trust and face after each line; the table below has the same numbers
band-low = calm
band-middle = irritated
band-high = heated
ending-best = A good end
ending-good = A good end, with a gap
ending-open = The door is open
ending-costly = Settled at a price
ending-broken = Broken off
ending-stuck = Stuck
ending-empty = An empty promise
ending-integrity = Stopped: no bribe pays
ending-safety = Stopped for safety
score = Four things, side by side
score-hint = They are not added up: what is worth more depends on what you came for.
score-substance = Substance
score-kept = You gave nothing away that you came to keep.
score-given = { $n ->
    [one] You gave something away once.
   *[other] You gave something away { $n } times.
}
score-relationship = Relationship
score-relationship-text = Trust { $trust_before } → { $trust }, face { $face_before } → { $face }.
score-information = Information
score-information-text = You learnt { $facts } of { $of } things.
score-control = Control
score-control-text = Attacks: { $attacks }. Concessions: { $concessions }.
score-limit-at = You stated your limit in turn { $turn }.
score-no-limit = You did not state your limit.
score-contested = { $lines ->
    [one] One contested line is left out of control.
   *[other] { $lines } contested lines are left out of control.
}
facts = What there was to learn
fact-told = – you were told
fact-not-told = – you were not told
review = What each line did
review-caption = Line by line: the move, the rule, and the state before → after
review-turn = Turn
review-said = You said
review-move = Move
review-rule = What it did
review-no-rule = Nothing changed.
review-contested = Contested:
review-otherwise = Other lines
review-otherwise-hint = Take the talk up again from any turn. The first attempt stays what it was.
review-other-line = Try another line from here
review-no-more = Nine attempts are kept; begin the exercise again for more.
review-contest = I meant it differently (it counts as: { $move })
review-contest-why = What did you mean? The line then drops out of the evidence and is listed for the trainer.
attempt = Attempt
attempt-first = Attempt { $attempt }: counts
attempt-later = Attempt { $attempt }: trying out
other-side = How heated, and by whom
other-side-hint = You play the difficult side. In each turn choose how heated you would say it; the other person's lines come by chance.
other-side-say = How do you say it?
other-side-you = You were
other-side-rules = By the rules
other-side-heard = You heard
other-side-caption = Turn by turn: your heat beside that of the rules
other-side-text = Where the two differ, neither is wrong. What in the line cooled you, or heated you? That is worth a minute in the group.

coalitions = Who could have closed without whom
coalitions-all = All must agree here, so that nobody can be left out.
coalitions-quorum = { $accept } of the { $roles } sides are enough to close.
coalitions-veto = Never without:
coalitions-needed = In every coalition that could have closed:
coalitions-nobody-needed = Nobody was in every coalition that could have closed: each side could have been left out.
coalitions-none = No coalition could have closed with all its members at or above their limits.
coalitions-too-many = Who could have closed without whom takes too long to compute exactly here.
coalitions-hint = What each would have had above the limit, by the package that Nash's rule singles out for those who close. A full bar is the most that this side could have had in any coalition; the bars of two sides do not compare. Who is left out keeps what its limit is worth.
coalitions-more = { $coalitions ->
    [one] { $coalitions } more coalition is in the table.
   *[other] { $coalitions } more coalitions are in the table.
}
coalitions-show-table = All coalitions as a table
coalitions-ended = These sides closed
coalitions-left-out = Left out:
coalitions-at-best = at best { $points }
coalitions-package = The package
coalitions-cannot = Could not close: every package leaves one of them below the limit.
coalitions-who = Who closes
coalitions-out = left out
coalitions-no-closing = no package
coalitions-caption = Points above the limit, by coalition
group-not-told = With three sides and more it is not told who answered whom, because a step can be meant for several; which better offer you refused, because others may have refused it too; or which two issues were traded, because a third side has a part in it.
group-toward = Whom your steps moved towards
group-better = better for them
group-worse = worse for them
group-change = first to last offer
group-left-out = The others closed without you.
group-missed = On “{ $issue }” all of you were best off with “{ $option }”, and something else was agreed.
group-left-value = Those who agreed had { $share }% of what they could have had together above their limits.
group-moved-away = From your first offer to your last one, what you offered { $name } fell by { $points } of their points. Without { $name } nothing could be agreed.
group-beaten = { $offers ->
    [one] Another package would have been better for every side than this offer.
   *[other] For { $offers } of your offers, this one the last, another package would have been better for every side.
}
group-unanswered = You gave way { $times } times in a row up to here, { $points } points in all, while nobody else gave way.
group-created = Those who agreed had { $share }% of what they could have had together above their limits.
group-run = Concessions in a row
group-run-is = The longest run of own concessions while nobody else gave way.
group-beaten-offers = Beaten offers
group-beaten-is = Own complete offers for which another package was better for every side.
group-missed-issues = Common wishes missed
group-missed-is = Issues on which one option was best for all and another was agreed.
group-created-share = Value created
group-created-is = What those who agreed had above their limits together, as a share of the most they could have had.
advice-all = before you offer, look for one change that helps one side and costs nobody anything.
advice-who-decides = find out early whose consent is enough, and bring a package that they gain from and you as well.
advice-keep-in = before each offer, check what it gives to everyone you cannot do without.
moves-next-form = To try in the second attempt:

# Coding a transcript
transcript-parts = Parts of this step
transcript-locked = : opens when your codes are fixed
transcript-next = Go on: { $part }
transcript-worked = Worked lines
transcript-code = Code
transcript-compare = Compare
transcript-turn = The turning point
transcript-openings = Missed openings
transcript-rewrite = In other words
transcript-behind = Behind the talk
transcript-summary = the same code as the reference coders on { $equal } of { $lines } lines.
transcript-summary-kappa = κ = { $kappa }.
decimal-point = .
worked-hint = These lines are coded already. Before you read a reason, ask yourself: what does the line do to the talk?
book-which = Which code book?
book-fixed = codes fixed
code-book = The code book
code-not = Not to be confused with
coding-hint = Give each line one code: what does it do to the talk? You can change every code until you fix them all.
coding-fixed = Your codes are fixed.
keys = By keyboard
keys-code = letter of a code
keys-code-text = gives the line this code and goes on to the next line
keys-lines = ↑ ↓
keys-lines-text = go from line to line
keys-codes = ← →
keys-codes-text = go through the codes of the line
keys-undo = Backspace
keys-undo-text = takes the last change back (Ctrl+Z too)
keys-where = These keys work only while the focus is on the codes of a line. With a Russian keyboard, the keys in the same places work.
coding-progress = { $coded } of { $lines } lines coded
coding-undo = Undo
coding-fix = Fix my codes and compare
coding-fix-early = { $lines ->
    [one] Fix them although { $lines } line has no code
   *[other] Fix them although { $lines } lines have no code
}
coding-fix-hint = Fixed codes stay as they are. The reference codes open afterwards.
coding-said = Line { $line }: { $code }
coding-undone = Line { $line }: taken back
compare-other-book = With the book you chose nothing is fixed yet. This is the comparison with the other one.
agreement-equal = { $lines ->
    [one] On { $equal } of { $lines } line you gave a code that a reference coder gave.
   *[other] On { $equal } of { $lines } lines you gave a code that a reference coder gave.
}
agreement-percent = Equal codes
agreement-percent-value = { $n }%
agreement-kappa = Cohen's κ
agreement-weighted = κ with half agreement for neighbours
agreement-measure = { $value } (range { $low } to { $high })
agreement-none = cannot be said: all the codes are one and the same
agreement-near = { $lines ->
    [one] On { $lines } further line your code is a neighbour of theirs.
   *[other] On { $lines } further lines your code is a neighbour of theirs.
}
agreement-reference = The two reference coders gave each other's code on { $equal } of { $lines } lines: κ = { $kappa }.
agreement-limits = Read the range, not the number: with so few lines chance weighs much. Research coders who have trained together for weeks reach about 0.8. Words such as "moderate" for 0.41 to 0.60 and "substantial" up to 0.80 are a habit of two authors, Landis and Koch, not a verdict.
agreement-few = With fewer than 24 lines a number would say more than anybody knows, so here are words only.
agreement-mostly = You mostly agree on: { $codes }.
agreement-differs = You mostly differ on: { $codes }.
agreement-how = How was this computed?
agreement-rule = Where the two reference coders differ, both their codes are accepted: the one nearer to yours is compared with yours, and the first coder's where neither is nearer.
agreement-either = { $lines ->
    [one] On { $lines } line your code is one of two accepted ones.
   *[other] On { $lines } lines your code is one of two accepted ones.
}
agreement-contested = { $lines ->
    [one] { $lines } line is left out because the reference coders contest it.
   *[other] { $lines } lines are left out because the reference coders contest them.
}
agreement-contested-by-you = { $lines ->
    [one] { $lines } line is left out because you contest the reference coders' code.
   *[other] { $lines } lines are left out because you contest the reference coders' code.
}
agreement-uncoded = { $lines ->
    [one] { $lines } line is left out because a code is missing.
   *[other] { $lines } lines are left out because a code is missing.
}
agreement-rule-kappa = κ is the share of equal codes beyond what chance would give two coders who used their codes as often as these two: 1 is full agreement, 0 what chance gives. The second κ counts neighbours in the code book as half an agreement.
agreement-rule-range = The range: as many lines are drawn from yours, some twice, some not at all, a thousand times, and κ is computed each time. The middle 95 of 100 values lie in it. The drawing is always the same, so the same codes give the same range.
confusions = What you called otherwise
confusion = { $of ->
    [one] You called the one { $other } line { $own }.
   *[other] You called { $n } of { $of } { $other } lines { $own }.
}
compare-lines = Line by line
line-equal = Same code
line-different = Another code
line-contested = Contested, left out
line-contested-by-you = Contested by you, left out
line-uncoded = Without a code
line-contest = I read line { $line } differently, and say why
line-contest-why = Why does another code fit better? The line then drops out of the comparison and is listed for the trainer.
line-yours = You:
line-reference = Reference:
patterns = The pattern of the talk
patterns-hint = By your own codes.
pattern-asks = Who asks what matters: { $names }.
pattern-no-question = Nobody asks what matters.
pattern-no-attack = There is no attack.
pattern-single-attacks = No two attacks follow one another.
pattern-chain = The longest chain of attacks: { $n } lines, { $from } to { $to }.
pattern-package = The first package or trade comes at line { $line }.
pattern-no-package = Nobody offers a package or a trade.
pattern-table = What each speaker does
pattern-shares = Share of each code in a speaker's lines
pattern-share = { $n } ({ $percent }%)
pattern-speaker = Speaker
pattern-lines = Lines
pattern-code = Code
pattern-questions = Questions about what matters
pattern-interests = Interests asked or told
pattern-attacks = Attacks
pattern-packages = Packages
coders = With other coders
coders-text = Save your codes as a file and give it to a partner, or add theirs here. The file holds the codes, the reasons that you gave for reading a line differently, and the name below, nothing else. It leaves this device only if you pass it on.
coders-name = Your name in the file (you may leave it empty)
coders-save = Save my codes as a file
coders-add = Add another coder's file
coders-safe = Nothing was added, and your own codes are as they were.
coders-full = Up to { $coders } coders can be compared. Remove one first.
coders-no-codes = This is no file of codes, or it is damaged. Ask for one made with "Save my codes as a file".
coders-newer = The file comes from a newer version of this program. Open it there, or update.
coders-other-exercise = These are codes for another exercise ({ $exercise }).
coders-other-version = These are codes for version { $found } of the pack; here it is { $here }. The lines may differ.
coders-unknown = The file names { $id }, which this exercise does not have.
coder-n = Coder { $n }
coders-equal = { $lines ->
    [one] The same code on { $equal } of { $lines } line.
   *[other] The same code on { $equal } of { $lines } lines.
}
coders-differ = Talk about lines: { $lines }.
coders-remove = Remove { $name }
coders-together = All coders together
coders-all-equal = { $coders } coders. All who coded a line agree on { $equal } of { $lines } lines.
coders-alpha = Krippendorff's α: { $alpha }.
coders-no-alpha = With fewer than 24 lines, or with one and the same code everywhere, there is no α.
coders-alpha-hint = α is for any number of coders and minds no gaps: 1 is full agreement, 0 what chance gives.
turn-fix = This line turned it
turn-inside = Your line lies in the authors' window.
turn-before = { $lines ->
    [one] Your line lies { $lines } line before the authors' window.
   *[other] Your line lies { $lines } lines before the authors' window.
}
turn-after = { $lines ->
    [one] Your line lies { $lines } line after the authors' window.
   *[other] Your line lies { $lines } lines after the authors' window.
}
opening-fix = Show what each line would do
opening-opens = Opens.
opening-closes = Does not open.
rewrite-hint = No machine reads what you write here. A model opens once your words are fixed.
rewrite-fix = Fix my words and show a model
rewrite-checks = Check your own words
rewrite-level = Where would you put your own words?
behind-hint = What could each side win or lose? Open this when you are done with the parts before.
behind-open = Open the points behind the talk
behind-table = Points of each option
behind-issue = Issue
behind-settled = settled
behind-close = What was settled is worth
behind-limit = Limit: what no agreement is worth
cards-drill = drill cards and tally sheets
cards-posters = sheets for the wall
cards-coding-sheet = Coding sheet: { $book }
sheet-coder = Coder:
sheet-line = No.
sheet-words = What was said

## Drill

problem-feedback-order = first the protagonist speaks, then the counterpart, then the observer; each at least once
problem-nothing-to-do = there is nothing to work on: give some, or let people add their own
problem-contradiction = these rules contradict one another: no order keeps all of them
problem-not-listed = “{ $id }” must be named here too
drill-before = Before you begin
drill-how = One tries a move, one makes it hard, one watches. Then everybody changes chairs. This device goes from hand to hand; each of you sees only your own side of a card.
drill-safety = The word that stops everything: { $word }
drill-how-many = How many are you?
drill-three = Three
drill-three-rule = Three rounds. Everybody sits on each chair once.
drill-four = Four, with four rounds
drill-four-rule = Everybody is once on the first chair, once on the second and twice on the third, never twice running. It takes a third longer.
drill-four-in-three = Four, with three rounds
drill-four-in-three-rule = In the last round two share the first chair and change at half time, so that everybody has sat there. One of you never plays the second chair.
drill-where-cards = Where are the cards?
drill-on-device = On this device
drill-on-device-rule = It is handed round; before each confidential side it waits behind a curtain.
drill-on-paper = On paper
drill-on-paper-rule = You print and cut them; the device keeps the clock and counts.
drill-print = Print the cards and tally sheets
drill-print-hint = Half an A4 sheet for each part, printed on one side. Cut them apart before you hand them out.
drill-seats = Who sits where
drill-circle = Sit in a circle and take the letters { $who } in turn. No names are needed, and none are kept.
drill-first-chair = First chair
drill-second-chair = Second chair
drill-third-chair = Third chair
drill-first-does = has a situation and a goal, and tries a move
drill-second-does = plays the behaviour, by the cues on the card
drill-third-does = watches, has the clock, and counts moves
drill-thirds-do = watch; the first of them has the clock and counts, the other listens for the sentence after which it got cooler
drill-alone = Only one or two of you? The same behaviours can be met alone
drill-round = Round { $round } of { $of }
drill-move-on = Change chairs
drill-relief = { $one } begins on the first chair; { $two } takes over at half time and goes on with what has been said.
drill-deal = Deal a card
drill-another = Another card, please
drill-own = Use a case of your own
drill-own-hint = In the last round the first chair may bring a small moment of its own. It takes two minutes to write, stays sealed on this device, and goes with “Finish and erase”.
drill-own-first = One minute. No names, no place that anybody here would recognise. Describe what can be seen and heard.
drill-own-second = One minute, for your eyes only. Choose a start between 1 and 5 and keep it in mind.
drill-own-situation = Where is it, and what is it about? One sentence.
drill-own-goal = What do you want to come away with?
drill-own-behaviour = What does the other person do? Two things that can be seen and heard.
drill-own-wants = What might be behind it: what are you guarding?
drill-own-raises = Which two things raise the heat by 1?
drill-own-lowers = Which two things lower it by 1?
drill-curtain = Hand the device to { $who }. Everybody else looks away.
drill-curtain-lift = I am { $who }: show my side
drill-hand-over = Read. Hand on to { $who }
drill-goal = Your goal
drill-wants = What you are after
drill-dial = Your heat
drill-begins-here = begins here
drill-dial-hint = Begin at { $start }. Move by 1 with each cue, and show it in your voice.
drill-raises = One up
drill-lowers = One down
drill-never = Not even at 5
drill-card = Card { $card }
drill-card-on-paper = Take card { $card }: the upper half for the first chair, the lower half for the second. Read, then start.
drill-play = Play
drill-time-left = Time left
drill-time-up = Time. Stop; sentences may stay unfinished.
drill-last-minute = The last minute.
drill-half-time = Half time: { $who } takes over on the first chair.
drill-start = Start
drill-pause = Pause
drill-go-on = Go on
drill-freeze = “{ $word }”: stop
drill-end = Stop and talk about it
drill-frozen = Stop: { $word }
drill-frozen-text = This group has stopped; the others play on. The heat goes to 1. Nobody asks why. Whoever said the word chooses what comes next.
drill-frozen-talk = End the play and talk
drill-frozen-end = End the round
drill-tally = What the first chair does
drill-tally-hint = Tap when you see or hear it. Moves are counted, not people.
drill-tally-read = Read these out, without comment. A slip of the finger can still be put right.
drill-more = One more: { $move }
drill-less = One less: { $move }
drill-feedback = Feedback
drill-feedback-hint = Speak about what was seen and heard, never about what somebody is.
drill-turn = Turn { $turn } of { $of }
drill-turn-back = Back
drill-turn-next = Next turn
drill-round-done = The round is over
drill-the-card = The card was:
drill-heat = The heat
drill-heat-card = The card began at { $start }. How did it feel?
drill-heat-own = As you felt it.
drill-heat-before = At the start
drill-heat-after = At the end
drill-result = What moved the heat?
drill-result-seen = { $marks ->
    [one] { $marks } mark, in { $known } of { $rounds } rounds whose heat you know.
   *[other] { $marks } marks, in { $known } of { $rounds } rounds whose heat you know.
}
drill-result-caption = How often each move was seen, by what became of the heat in the same round
drill-move = Move
drill-fell = cooler
drill-stayed = no change
drill-rose = hotter
drill-result-read = These are counts from a few minutes, not proof: a move may have been made because it was already cooler. Ask which sentence did it, and call the numbers out for the wall.
drill-result-private = No names were kept, and nothing here compares you with one another.
drill-scenes = The same behaviour once more, alone
drill-scenes-hint = On your own phone, with time to try another line.
drill-poster-behaviour = What somebody does, not what somebody is
drill-poster-stop = One word stops a group at once. Nobody asks why.
drill-tally-sheet = Tally, round { $round }
drill-seconds = { $seconds } s
drill-quote = One sentence, word for word, after which it got cooler:

## Tactics

tactics-scene = Scene { $scene } of { $of }
tactics-which = What is it?
tactics-this = This is it
tactics-answer = What do you answer?
tactics-say = I answer this
tactics-choose = Choose one; it counts when you press the button.
tactics-read = You read it as: { $tactic }. What others think comes after your answer.
tactics-same = { $was }: the authors read it the same way.
tactics-also = { $read } is a fair reading too. The authors thought first of: { $was }.
tactics-other = You read: { $read }. The authors read: { $was }.
tactics-yours = Your answer
tactics-answers = The answers
tactics-serves = Serves.
tactics-depends = Depends.
tactics-risky = Risky.
tactics-differ = Experts differ
tactics-next = Next scene
tactics-back = Scene before
tactics-to-result = See how it went
tactics-result = How it went
tactics-missing = { $n ->
    [one] One scene is still open.
   *[other] { $n } scenes are still open.
}
tactics-recognised = Read as the authors do: { $n } of { $of }.
tactics-fits = Your answers: { $serves } serve, { $depends } depend, { $risky } risky.
tactics-differed = { $n ->
    [one] On one of these scenes experts differ: there yours is one of several good answers, or a bad one with company.
   *[other] On { $n } of these scenes experts differ: there yours is one of several good answers, or a bad one with company.
}
tactics-mixed-title = Taken for another
tactics-mixed = { $was } – read as: { $read } ({ $n })
tactics-no-grade = Counts, not a grade. Each sentence might also have been simply true.
tactics-again = Look at a scene again

## Escalation

escalation-first = Your reading
escalation-second = The second reading
escalation-where = Where do they stand now?
escalation-why = Which sentence decided it for you?
escalation-fix = Keep this reading
escalation-fix-hint = It stays as it is from then on, covered until all readings are laid open.
escalation-kept = Your reading is kept
escalation-kept-one = It is covered. Let a second person read without having seen it, or open the authors' reading.
escalation-kept-two = Two readings are kept. Lay them open together.
escalation-other = A second person reads
escalation-open = Lay the readings open
escalation-compared = The readings side by side
escalation-same = You both stand on the same step. Did the same sentence decide it?
escalation-apart = { $stages ->
    [one] You are one step apart. Show each other the sentence that decided it.
   *[other] You are { $stages } steps apart. Show each other the sentence that decided it.
}
escalation-inside = Within the authors' range.
escalation-milder = { $stages ->
    [one] One step milder than the authors' range.
   *[other] { $stages } steps milder than the authors' range.
}
escalation-graver = { $stages ->
    [one] One step graver than the authors' range.
   *[other] { $stages } steps graver than the authors' range.
}
escalation-you = Your reading
escalation-one = First reader
escalation-two = Second reader
escalation-authors = The authors
escalation-no-grade = No reading is graded. What counts is the sentence on which it rests.

## Practice card

card-move = Which move?
card-private = It stays on this device, sealed, and goes with “Finish and erase”.
card-pocket = Pocket card
card-empty = Choose a move or write a line, and the card appears here.
card-print = Print the card
card-print-hint = Or copy it out by hand: what the hand has written stays longer.

## Worksheets

sheet-undo = Undo
sheet-undone = Undone
sheet-example = A worked example of another case
sheet-recalled = From your earlier work
sheet-assessed = How this sheet is looked at, once you have fixed your work:
sheet-automatic = Checked by rules
sheet-self-check = Self-check against a model
sheet-rubric = Looked at by somebody else, with a rubric
sheet-fix = Fix my work
sheet-fix-hint = After that it stays as it is, and what it is held against opens.
sheet-fixed = Your work is fixed. What it is held against stands below and beside it.
sheet-model = One good way
sheet-differences = Name three differences between the model and your work. Which do you accept, and which would you defend?
sheet-difference = Difference { $number }
sheet-stance = What do you make of difference { $number }?
sheet-accept = I accept it: the model is better there
sheet-defend = I defend mine
sheet-rubric-hint = Hand the device to a partner or the trainer. No level is counted together with another.
sheet-print = Print
sheet-save = Save as text
sheet-own-cards = Cards of your own
sheet-own-card = Card { $number }
sort-progress = { $left ->
    [0] All { $cards } cards lie somewhere.
    [one] One of { $cards } cards lies nowhere yet.
   *[other] { $left } of { $cards } cards lie nowhere yet.
}
sort-where = Where does it belong?
sort-put = Put into “{ $slot }”
sort-mark = How do you know?
sort-ask = A question that would test it
sort-next = Next card
sort-take-up = Take it up again
sort-empty = Nothing here yet
sort-all-placed = Every card lies somewhere. Touch one to move it.
sort-full = It belongs here.
sort-half = Close.
sort-wrong = Not here.
sort-belongs = Belongs to: { $slots }.
sort-count = { $right } of { $cards } cards
sort-neighbours = A slot beside the right one counts half.
sort-marks = Marked right: { $right } of { $cards }.
sort-questions = Guesses that carry a question: { $right } of { $cards }.
sort-left = Left out:

order-up = Move “{ $card }” up
order-down = Move “{ $card }” down
order-moved = Now in place { $place } of { $cards }
order-kept = { $kept } of { $rules } rules kept
order-broken = “{ $first }” must come before “{ $then }”.
order-possible = Orders of these cards that keep all rules: { $orders }.
order-pairs = { $right } of { $pairs } pairs stand in the right order (Kendall’s τ { $tau }; pairs of the same time are left out).
list-item = { $number }
list-tags = Tags
list-nothing = – choose –
list-under = Belongs to ({ $column })
list-sums = Added up. The sum is no rule of decision.
list-counts = A rule can only count; what the items say is for people to judge.
list-missing = { $column }: { $items } more would be enough.
list-orphans = Not linked to anything before:
list-barren = Nothing follows from:
list-wanted = { $column }: { $what }, { $found } of { $wanted }.
list-complete = Nothing is missing.
choose-package = Put a package together
choose-incomplete = Not every issue has an option, so the package has no worth.
choose-count = { $best } of { $questions } with the best answer
choose-best = Serves best.
choose-fair = Can be defended.
choose-poor = Does not serve.
choose-yours = ← yours
write-facts = { $facts ->
    [one] The fact that you can refer to
   *[other] The { $facts } facts that you can refer to
}
write-refer = Refer to a fact
write-no-fact = – choose –
write-optional = (may stay empty)
write-words = { $words } words.
write-between = { $words } words ({ $fewest } to { $most }).
write-at-least = { $words } words (at least { $fewest }).
write-at-most = { $words } words (at most { $most }).
write-whole = The whole: { $words } of { $most } words
write-cites = Facts referred to: { $cited } of { $wanted }.
write-unknown = No such fact: { $facts }.
weigh-weights = What matters how much?
weigh-scores = How does each option do?
weigh-weights-first = The scores open when the weights add up, so that nobody shapes the weights to fit the winner.
weigh-own-option = An option of your own
weigh-own-criterion = A criterion of your own
weigh-threshold = must be met
weigh-met = met
weigh-not-met = not met
weigh-shared = All { $total } points are shared out.
weigh-to-share = { $left } of { $total } points left to share out
weigh-too-much = { $over } points more than { $total }
weigh-left-out = What did you leave out because it has no number?
weigh-matrix = Options by criteria
weigh-option = Option
weigh-sum = Sum
weigh-out = out
weigh-leads = Leads: { $options }
weigh-tied = Level at the top: { $options }
weigh-dominated = “{ $option }” is dominated: “{ $by }” is at least as good by every criterion and better by one. No weights can change that.
weigh-swings = What would change the lead, if one weight moved and the others kept their proportions:
weigh-below = “{ $criterion }” below { $weight }: { $options }
weigh-above = “{ $criterion }” above { $weight }: { $options }
weigh-robust = No single weight can change the lead.
weigh-hint = An option that misses a threshold is out: no sum outweighs it. The sum does not decide; it shows where you would have to disagree.

## Frameworks

framework-steps = How it is done
framework-example = An example, all steps done
framework-errors = What commonly goes wrong
framework-error = Error
framework-sign = How you notice
framework-cure = What to do instead
framework-checks = What is checked, and by whom
framework-origin = Where it comes from

## Maps

link-picture = Map: { $view }. On it: { $nodes }. Relations: { $edges }. The lists beside it say the same.
link-node-said = { $node }, relations: { $edges }
link-empty = Nobody is on this map yet. Choose above who belongs on it.
link-who = Who is on the map?
link-own = Somebody who is missing in the list ({ $number })
link-size = Size of { $node }
link-small = small
link-middle = medium
link-large = large
link-put = On the map: { $node }
link-taken = Taken off the map: { $node }
link-legend = What the lines mean
link-sizes = The larger a circle, the more it can influence this issue.
link-weak = weak
link-medium = medium
link-strong = strong
link-keys = Press two nodes one after the other to draw a relation between them. Drag a node to move it, or use the arrow keys; with Shift it goes further.
link-picked = From: { $from }. To: { $to }.
link-moved = Moved: { $node }
link-move = Move { $node }
link-move-left = Move { $node } to the left
link-move-right = Move { $node } to the right
link-move-up = Move { $node } up
link-move-down = Move { $node } down
link-arrange = Arrange
link-arranged = Arranged by relations
link-save-svg = Save as SVG
link-save-png = Save as PNG
link-new = A new relation
link-changing = Change this relation
link-from = From
link-to = To
link-relation = Relation
link-strength = Strength
link-add = Draw it
link-change = Change it
link-cancel = Leave it as it was
link-added = Drawn
link-changed = Changed
link-removed = Taken away
link-edit = Change
link-remove = Take away
link-edges = Relations: { $edges }
link-note = A few words on it
link-note-needed = What is it about? (a few words)
link-needs-ends = Choose who is at each end.
link-needs-two = Choose two different ends.
link-twice = This relation is on the map already.
link-full = This map has as many relations as it can hold. Take one away to draw another.
link-recall = Documented relations that you drew: { $right } of { $all }
link-precision = Drawn between documented pairs, and right: { $right } of { $all }
link-unknown-half = “{ $relation }” counts half: not to know is better than to be wrong.
link-view-only = Only what the pack can document is counted, and only on the first map. A map shows how somebody sees things; whether it is beautiful or true is nobody’s score.
link-right = as documented
link-half = not known, which counts half
link-wrong = not as documented
link-not-drawn = not drawn
link-documented = Documented: { $relations }
link-source = Source: { $source }
link-undocumented = Not documented
link-undocumented-hint = The pack says nothing about these. That does not make them wrong: what do you know them from?
link-expected = Who belongs on the map: { $right } of { $all }
link-missing = Missing: { $nodes }
link-has-self = You are on the map yourself.
link-no-self = You are not on the map yourself. Whoever works in a conflict is part of it.
link-loop = A loop: { $nodes }
link-no-loop = No loop: follow the arrows, and nothing comes back to where it began.
link-notes = Relations that say what they are about: { $right } of { $all }

## Tools and a case of one's own

tools-title = Sharpen one tool
tools-lead = Frameworks that trainers draw on flip charts. Each has a case to practise on and an empty form for your own.
tools-understand = Understand a conflict
tools-prepare = Prepare
tools-third-party = At the table as a third party
tools-decide = Decide and plan
tools-agree = Agreements that hold
tools-practise = Practise on a case, { $minutes } min
tools-own = Use on my own case, { $minutes } min
own-title = My own case: several tools, one after another
own-text = The sheets of the tools that you choose stand one after another. It begins with your case in short and ends with an exercise made of it, which you can play from both sides.
own-stays = Everything you write stays on this device, locked under a key of its own. Nothing is sent anywhere.
own-choose = Which tools?
own-chosen = { $tools } of at most { $most } chosen
own-begin = Begin
own-not-fetched = A file for this did not come. What you chose is still here: check the network and begin again.
own-not-kept = This device keeps nothing for this page: it is full, or the browser does not allow it. Nothing of yours is lost. Make room or allow it, then try again.
own-not-assembled = These tools could not be put together: { $why }. Nothing is lost; choose others.
skeleton-stays = What you write here stays on this device. The exercise, its file and its link have only the stand-ins.
skeleton-sides = The two sides
skeleton-real = Side { $which }: the real name
skeleton-stand-in = Side { $which }: its name in the exercise
skeleton-further = Further names to replace
skeleton-further-hint = People, places, offices, firms: whatever would tell who is meant.
skeleton-further-real = Real name { $which }
skeleton-further-stand-in = Its stand-in { $which }
skeleton-story = What it is about
skeleton-title = What the exercise is called (may stay empty)
skeleton-common = What does everybody know?
skeleton-common-hint = What happened, what is at stake, why they talk now. A few sentences, nothing that only one side knows.
skeleton-card = The card of { $side }
skeleton-wants = What does { $side } want, and why?
skeleton-wants-hint = To the person who will play it: “You need …, because …”. Also what it would never say aloud.
skeleton-batna = What does { $side } do if there is no agreement?
skeleton-batna-hint = The best it can do alone or with others, in words.
skeleton-issues = What is to be settled
skeleton-issues-hint = One to five issues, each with two to four ways to settle it.
skeleton-issue = Issue { $number }
skeleton-option = Issue { $issue }, option { $number }
skeleton-order = How does { $side } like them, the best first?
skeleton-next = Which comes at place { $place }?
skeleton-again = Put in order again
skeleton-worth = What matters how much
skeleton-worth-hint = Share 100 points out among the issues, for each side. For the other side it is a guess, and that is what you will test.
skeleton-shares = What matters how much to { $side }?
skeleton-no-deal = How good is it for { $side } to have no agreement?
skeleton-no-deal-0 = as bad as the worst that could be signed
skeleton-no-deal-25 = bad; a poor agreement would be better
skeleton-no-deal-50 = bearable; half of what it wishes would be better
skeleton-no-deal-75 = good; only a very good agreement is better
skeleton-no-deal-100 = as good as the best that could be signed
skeleton-missing = Still missing
missing-real = The real name of side { $side }.
missing-stand-in = What side { $side } is called in the exercise.
missing-same-stand-in = Both sides have the same name in the exercise.
missing-further = Further name { $number }: the name and its stand-in belong together.
missing-real-in-stand-in = The stand-in “{ $name }” has a real name in it.
missing-common = What everybody knows.
missing-wants = What { $side } wants, and why.
missing-batna = What { $side } does if there is no agreement.
missing-issues = Something to settle.
missing-issue = Issue { $number } has options and no name.
missing-options = Issue { $number } needs two options at least.
missing-order = In which order { $side } likes the options of issue { $number }.
missing-shares = The points of { $side } add up to { $sum }, not to 100.
missing-no-deal = How good no agreement is for { $side }.
missing-too-long = “{ $text }…” is longer than { $max } characters.
skeleton-made = Your exercise
skeleton-zone = { $zone } of { $packages } packages are better for both sides than no agreement.
skeleton-no-zone = None of the { $packages } packages is better for both sides than no agreement.
skeleton-nearest = Nearest comes: { $package }.
skeleton-short = { $side } lacks { $points } points there.
skeleton-opens = What would open it: an option that costs the one little and brings the other much; one more issue to trade; or a second look at how good no agreement really is.
skeleton-trade = There is something to trade: { $issues } matter much more to one side than to the other.
skeleton-no-trade = There is little to trade: no issue matters much more to one side than to the other. What did you leave out that is cheap for the one and dear to the other?
skeleton-shared = Both like the same best on: { $issues }. Will they notice?
skeleton-read-hint = Now read it through. Names are replaced as whole words and in plain cases; nicknames, other spellings, dates and places you must find yourself.
skeleton-parts = Looks like a part of a real name, and could not be replaced: { $words }
skeleton-capitals = Words with a capital, for a look: { $words }
skeleton-read = All texts as others will read them
skeleton-play = Play it now
skeleton-file = Save as a file
skeleton-link = Copy a link

## Codes before the camera

scan-start = Read codes with the camera
scan-stop = Stop the camera
scan-opening = Opening the camera. Allow it if the browser asks.
scan-looking = Hold a code before the camera. The picture stays on this device.
scan-video = What the camera sees
scan-not-secure = The camera works only on a secure page (https), and this page came another way. Type the code instead.
scan-no-reader = This browser cannot read codes by camera. Type the code instead.
scan-no-camera = No camera was found on this device. Type the code instead.
scan-denied = The camera is not allowed here. Allow it in the browser’s settings for this page and press once more, or type the code instead.
scan-busy = The camera could not be opened; another program may be using it. Close that and press once more, or type the code instead.
