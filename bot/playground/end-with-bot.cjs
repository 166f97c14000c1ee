// Loaded before the Playground: ends it when the bot is gone, however the bot went, because only the bot holds the other end of stdin.
'use strict';

process.stdin.on('end', () => process.exit(0));
process.stdin.on('error', () => process.exit(0));
process.stdin.resume();
