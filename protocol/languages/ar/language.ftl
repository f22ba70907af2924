### The language of this folder: its own name, and the direction in which it is written.
### Translation awaiting clinical review.

language =
    .name = العربية
    .direction = rtl
