/**
 * Loaded before a program that we start: when whoever started it is gone, however it ended, the program is asked to end too,
 * so that a demo or a test that is killed leaves nothing running.
 */

process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
