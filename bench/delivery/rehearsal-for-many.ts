/** The rehearsal in a process of its own, with Teams' documented limits and a way to it that takes time, for any number of people. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { officialIdOf, TENANT } from './round-of-many';
import { startChild } from './start-child';

export interface RehearsalForMany {
  url: string;
  /** By recipient. */
  conversationIds: string[];
  /** Requests that arrived, those refused because they came too fast, and the most that came within a second. */
  counts(): Promise<{ arrived: number; refused: number; greatestPerSecond: number }>;
  stop(): Promise<void>;
}

/** @param latencyMs how long every answer takes */
export async function startRehearsalForMany(
  recipients: number,
  { latencyMs, folder, signal }: { latencyMs: number; folder: string; signal: AbortSignal },
): Promise<RehearsalForMany> {
  const roster = join(folder, `roster-${recipients}.json`);
  writeFileSync(roster, JSON.stringify(rosterOf(recipients)));
  const history = ['--no-calendar', '--no-cards', '--exchanges', '0', '--messages', '1'];
  const args = ['--roster', roster, '--limits', '--latency', String(latencyMs), ...history];
  const child = await startChild(join(__dirname, '../../rehearsal/main.ts'), { args }, signal);
  const { url } = child.ready as { url: string };
  const read = async <Told>(what: string) => (await (await fetch(`${url}stage/${what}`)).json()) as Told;
  try {
    const { persons } = await read<{ persons: { conversationId: string }[] }>('list');
    return {
      url,
      conversationIds: persons.map(({ conversationId }) => conversationId),
      async counts() {
        const limits = await read<Limits>('limits');
        const refused = Object.values(limits.refused).reduce((sum, count) => sum + count, 0);
        return { arrived: limits.arrived, refused, greatestPerSecond: limits.greatestPerSecond.tenant };
      },
      stop: child.stop,
    };
  } catch (error) {
    await child.stop();
    throw error;
  }
}

interface Limits {
  arrived: number;
  refused: Record<string, number>;
  greatestPerSecond: { tenant: number };
}

function rosterOf(recipients: number): object {
  return {
    tenantId: TENANT,
    appId: null,
    bot: { id: '28:toteuma', name: 'Toteuma' },
    team: null,
    persons: Array.from({ length: recipients }, (_, n) => ({
      id: `29:${officialIdOf(n)}`,
      aadObjectId: `entra-${officialIdOf(n)}`,
      name: officialIdOf(n),
      email: `${officialIdOf(n)}@kemi.example`,
      role: 'official',
      installed: true,
    })),
  };
}
