/** `ohje`, `hjälp`, `help`: what the bot does and which words work. */

import { helpCard } from '../../cards/help-card';
import { COORDINATOR_ROLE } from '../../strategy/view-ask';
import type { Reply } from '../teams/reply';
import type { Command, CommandCall } from './command-call';

export const help = {
  words: ['ohje', 'ohjeet', 'apua', 'hjälp', 'help'],
  run: async ({ official, language }: CommandCall): Promise<Reply> => ({
    reply: 'card',
    message: helpCard({ isCoordinator: official?.isCoordinator ?? false, coordinatorRole: COORDINATOR_ROLE }, language),
  }),
} satisfies Command;
