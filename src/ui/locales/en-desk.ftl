### The trainer's desk.

## The list of workshops

desk-title = Trainer’s desk
desk-lead = Run one exercise with a whole room: who sits where, role cards as links, codes or paper, the clock, the results and the debrief. Everything stays on this device and works without a network.
desk-none = No workshop yet. Choose an exercise, open “For trainers” there, and press “Run this with a room”.
desk-open-one = Open
desk-missing-title = This workshop is not on this device
desk-missing = It may have been wiped, or it was made on another device. A copy saved as a file can be opened on the page “Open a file”.
desk-limits-link = What Parley does not protect you from
desk-pack-title = The exercise of this workshop is missing or has changed
desk-pack = Open the pack that the workshop was made with once more; the workshop itself is still here.
desk-elsewhere-title = This workshop is open in another tab
desk-elsewhere = So that nothing is written over, only one tab can change it. The wall page may be open beside it.
desk-take-over = Use it here
desk-tabs = Pages of this workshop
desk-choose = Choose an exercise
desk-made = made { $time }
desk-not-made = The workshop could not be made: the exercise is not on this device, or nothing can be kept here. Nothing was changed.
desk-wipe = Wipe
desk-wipe-text = Everything of this workshop on this device goes: the plan, codes and keys, nicknames, results. The exercise stays. This cannot be undone.
desk-wipe-confirm = Wipe this workshop
tab-plan = Plan
tab-deal = Deal
tab-paper = Paper
tab-run = Run
tab-collect = Collect
tab-board = Debrief

## Planning

## Dealing

## Paper

paper-no-plan = First decide who sits where, on the page “Plan”. Then the number of copies is known.
paper-title = Everything on paper
paper-lead = Tick what you need. The order is that of handing out: first what is yours, then the poster, then group by group each person’s sheets.
paper-warning = These pages hold every confidential card. Do not print them where others pick up the paper, and do not project this screen.
paper-sheet = Sheet
paper-copies = Copies
paper-pages = Pages
paper-papers = Sheets of paper
paper-counting = Counting the pages …
paper-total = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
} on { $papers ->
    [one] { $papers } sheet of paper
   *[other] { $papers } sheets of paper
}
paper-sides = How does your printer print?
paper-both-sides = On both sides: the confidential text comes on the back of its card
paper-one-side = On one side: lay the pages of a card back to back
paper-print = Print all of this
paper-print-hint = A4, black and white, at 100%. In the print dialog you can also save everything as one PDF file.
paper-show = Show the pages on this screen too
paper-empty-side = This side stays empty.
paper-page = page { $page } of { $pages }
paper-group = Group { $group }
paper-seat = Group { $group } · seat { $seat }
paper-seat-code = Seat code
paper-master = Trainer’s sheet with all points
paper-trainer-only = Trainer only
paper-wall = Poster for the wall
paper-card = Card
paper-issues = What everybody knows
paper-points = Points of a role
paper-preparation = Preparation sheet
paper-observer-sheet = Observer’s sheet
paper-agreement = Agreement
paper-injects = News to hand out
paper-slips = Result slips
paper-fold = fold here, this side out
paper-observer = Observer
paper-double = Double
paper-part-role = You speak for this role. The other side of this sheet is for your eyes only. Put the folded card in front of you so that others can read the name.
paper-part-double = You sit behind the person who speaks for this role, with the same card. Help in breaks, take notes, and be ready to take over when both of you want it.
paper-part-observer = You watch and do not speak. Write down what is said and when, not what you think of it. After the talk, the player speaks first, then you.
paper-by-link = On a phone: open the camera, hold it on this code, best in a private window. Whoever has this link can open this card.
paper-by-code = On a phone: open the address on the wall and type the seat code.
paper-qr-seat = QR code that opens this seat
paper-qr-join = QR code with the address
paper-to-settle = What is to be settled
paper-who-when = Who does it, by when:
paper-own-clauses = What else we agree
paper-stand-aside = I stand aside, and why:
paper-signatures = Signatures
paper-no-agreement = No agreement, because
paper-no-better = somebody’s other way is better
paper-no-time = the time was over
paper-no-fact = a fact or a permission was missing
paper-no-trust = we did not trust one another
paper-no-other = another reason
paper-we-did-not-agree = We did not agree
paper-because = because
paper-slip = What we agreed (one tick a line)
paper-their-limits = Where may the others stop?
paper-number-them = Write the numbers 1, 2, 3 … into the boxes, 1 for the weightiest.
paper-minute = Minute
paper-what-you-do = What you do
paper-notes = Notes
paper-join = Open this address
paper-rule-role = The role is not the person.
paper-rule-secret = What is on your card is yours alone until the debrief.
paper-rule-phone = Phones only for the exercise.
paper-rule-stop = Anybody may say “Stop”: everything pauses.
paper-after-minutes = after { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
paper-after-offers = after { $offers ->
    [one] { $offers } offer
   *[other] { $offers } offers
}
paper-when-you-like = when you choose
paper-inject-word = Word for the phone:
paper-watched = I watch:
paper-until-minute = Tally marks until minute
paper-code-asks = asks what the other needs
paper-code-tells = tells an own need
paper-code-fact = asks or gives a fact
paper-code-hears = shows that it was heard
paper-code-reframes = makes it a shared problem
paper-code-offer = offers on one issue
paper-code-package = offers a package or a trade
paper-code-argues = argues for an own position
paper-code-standard = names a fair standard
paper-code-presses = threatens or presses
paper-code-blames = blames, mocks, interrupts
paper-code-process = says how to go on
paper-words-that-changed = Exact words that changed something, and the minute:
paper-chance = A chance that was not taken:
paper-could-not = What I could not have done myself:
paper-scale-preparation = Prepared: 1 finds it out at the table – 4 knows the limit, the aim and what to ask
paper-scale-listening = Listens: 1 waits to speak – 4 the others say “yes, that is it”
paper-scale-creating = Widens: 1 one issue at a time – 4 trades across issues
paper-scale-claiming = Claims: 1 repeats the demand – 4 gives a reason the other can accept
paper-scale-composure = Stays calm: 1 hits back – 4 firm on the matter, respectful to people
paper-scale-analysis = Understands: 1 sees one cause – 4 names interests and causes of all
paper-scale-third-party = Helps as a third: 1 solves it for them – 4 they find it themselves
paper-scale-process = Leads the process: 1 it drifts – 4 all know where we are and what comes next
paper-feedback = Feedback, three minutes: the player speaks first; then one exact quote; then one suggestion.

## Running

## Collecting

## Debrief board

## What Parley does not protect you from

limits-title = What Parley does not protect you from
limits-lead = Read this before you hand out anything that could harm somebody.
limits-best = Where people could be harmed for taking part, the best protection is not to carry it: no files, no links, no paper, a fictional case instead of the real one.
limits-does = What it does
limits-does-not = What it does not
limits-levels = How far a card stays secret: three levels
limits-curtain = On one shared device, a curtain and a button hide the card. That is fair play, no lock.
limits-open-file = An exercise handed on as a file or a link holds all cards. Whoever looks into it can read them all.
limits-sealed = Dealt sealed, each seat’s device gets its own card only; the others are locked with keys of their own.
limits-own-does = Sealed, a phone cannot open another role’s card, the news before their word is said, or your notes.
limits-own-not = It cannot stop anybody from showing a card, photographing a screen or reading over a shoulder.
limits-link = Links
limits-link-does = A link carries its key behind the “#” and no server ever sees that part.
limits-link-not = A link that was forwarded is a card that was forwarded. Messengers, backups and the browser’s history keep the whole link with its key. Open it in a private window, or let people type the seat code.
limits-code = Typed codes
limits-code-does = A seat code is 40 random bits, and each try at guessing it is made slow on purpose.
limits-code-not = It is short so that it can be typed. Somebody with the deal file, a strong computer and much time can try them all. For a hundred people in a room this is enough; against a service with means it is not.
limits-trainer = Your own files
limits-trainer-does = The workshop is kept on your device only. A button wipes it and says what it wiped.
limits-trainer-not = Whoever has your device, the workshop’s file or the trainer’s sheet sees every card, every code and every result.
limits-device = Shared devices
limits-device-does = An opened card is only in the memory of the page. “Finish and erase” destroys the key of what was written there.
limits-device-not = Until then the next person can look. The browser’s history still names the pages, and a screenshot stays.
limits-host = The site
limits-host-does = Nothing that you write or do is sent anywhere. Once loaded, everything works without a network.
limits-host-not = Whoever serves the program can change it at your next visit, and can see that you came. For the highest need, take the one file of the program from somebody you trust and open it from a stick.
limits-result = Results
limits-result-does = A result code is checked for typing mistakes and replayed by the same rules.
limits-result-not = It is no certificate: it does not say who played, whether somebody helped, or whether the moves were made up.
limits-erase = Erasing
limits-erase-does = What is wiped is no longer in the browser’s files.
limits-erase-not = That is no secure erasure. A laboratory may find more on the disk, and copies that you saved elsewhere stay there. The browser can also throw everything away by itself: save a copy of what matters.
limits-border = Borders and searches
limits-border-does = A private window leaves nothing of ours on the device once it is closed.
limits-border-not = Nobody can make a device forget under force. It can be copied as it is, and it shows that this site was opened. What you do not carry cannot be found.
limits-paper = Paper
limits-paper-does = Cards fold with the name outside, and every page says whose it is.
limits-paper-not = Paper lies in printers and bins. Count the cards when you collect them, and destroy them yourself.
