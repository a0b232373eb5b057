/**
 * The part of the control API that changes who and what there is: installations, blocks, leavers, languages, the team and
 * its channels. The bot is told what Teams tells it, and nothing where Teams says nothing.
 */
import { z } from 'zod';
import type { PersonActs } from './person-acts';
import type { Stage, StageConversation } from './stage';
import { ok, parsed, personNamed, refuse, type StageRoute } from './stage-reply';

const schemas = {
  as: z.object({ as: z.string() }),
  locale: z.object({ as: z.string(), locale: z.string().min(2) }),
  channel: z.object({ as: z.string(), channelId: z.string() }),
  renaming: z.object({ as: z.string(), channelId: z.string(), name: z.string().min(1) }),
  /** Who leaves, and in whose name Teams tells it. */
  leaver: z.object({ as: z.string(), who: z.string() }),
};

export function createCityRoutes({ stage, acts }: { stage: Stage; acts: PersonActs }): Record<string, StageRoute> {
  const person = personNamed(stage);
  const channel = (id: string): StageConversation => {
    const found = stage.conversationOf(id)?.conversation;
    return found?.kind === 'channel' ? found : refuse(404, 'unknown-channel', `There is no channel ${id}.`);
  };

  return {
    'POST locale': (request) => {
      const { as, locale } = parsed(schemas.locale, request);
      return ok(stage.change(person(as), { locale }) ?? {});
    },
    'POST install': async (request) => ok(await acts.install(person(parsed(schemas.as, request).as), 'add')),
    'POST uninstall': async (request) => ok(await acts.install(person(parsed(schemas.as, request).as), 'remove')),
    'POST install-team': async (request) => ok(await acts.installTeam(person(parsed(schemas.as, request).as), 'add')),
    'POST uninstall-team': async (request) =>
      ok(await acts.installTeam(person(parsed(schemas.as, request).as), 'remove')),
    // Nothing is said to the bot: it learns of a block when it writes.
    'POST block': (request) => ok(stage.change(person(parsed(schemas.as, request).as), { blocked: true }) ?? {}),
    'POST unblock': (request) => ok(stage.change(person(parsed(schemas.as, request).as), { blocked: false }) ?? {}),
    'POST leave': async (request) => {
      const { as, who } = parsed(schemas.leaver, request);
      return ok(await acts.leaveTeam(person(as), person(who)));
    },
    // The conversation's id that the bot keeps leads nowhere from now on; a new one is had by asking for it.
    'POST renew-conversation': (request) => ok(stage.renewConversation(person(parsed(schemas.as, request).as)) ?? {}),
    'POST rename-channel': async (request) => {
      const { as, channelId, name } = parsed(schemas.renaming, request);
      return ok(await acts.renameChannel(person(as), channel(channelId), name));
    },
    'POST delete-channel': async (request) => {
      const { as, channelId } = parsed(schemas.channel, request);
      return ok(await acts.deleteChannel(person(as), channel(channelId)));
    },
    'POST archive-team': async (request) => ok(await acts.archiveTeam(person(parsed(schemas.as, request).as), true)),
    'POST unarchive-team': async (request) => ok(await acts.archiveTeam(person(parsed(schemas.as, request).as), false)),
  };
}
