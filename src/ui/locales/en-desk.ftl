### The trainer's desk.

## The list of workshops

desk-title = Trainer’s desk
desk-lead = Run one exercise with a whole room: who sits where, role cards as links, codes or paper, the clock, the results and the debrief. Everything stays on this device and works without a network.
desk-none = No workshop yet. Choose an exercise, open “For trainers” there, and press “Run this with a room”.
desk-open-one = Open
desk-missing-title = This workshop is not on this device
desk-missing = It may have been wiped, or it was made on another device. A copy saved as a file can be opened on the page “Open a file”.
desk-limits-link = What Parley does not protect you from

## Planning

## Dealing

## Paper

## Running

## Collecting

## Debrief board

## What Parley does not protect you from

limits-title = What Parley does not protect you from
limits-lead = Read this before you hand out anything that could harm somebody.
