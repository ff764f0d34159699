// Everything works without this file; with it, some things are quicker to see.
"use strict";
