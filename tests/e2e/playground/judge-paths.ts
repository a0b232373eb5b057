/** Where the two programs of the judge are, neither of which is part of Toteuma. */

import { join } from 'node:path';

export const CHROMIUM = '/usr/bin/chromium';
export const PLAYGROUND = join(__dirname, 'node_modules/@microsoft/m365agentsplayground/cli.js');
