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

## Running

## Collecting

## Debrief board

## What Parley does not protect you from

limits-title = What Parley does not protect you from
limits-lead = Read this before you hand out anything that could harm somebody.
