/**
 * Officials who press "Tallenna ja jatka", a fixed number at once, each as soon as the one before is answered: a closed
 * loop. It sends to either bot the same activities with the same token, and waits for the whole reply.
 */

import { Agent, request } from 'node:http';
import { doAsAsked } from './child-acts';
import { ACTIVITY_ID, type AskedQuestion, TENANT } from './cities-that-answer';

export interface ClickingJob {
  questions: AskedQuestion[];
  clients: number;
  serviceUrl: string;
  /** Where the bots listen, by name. */
  bots: Record<string, { url: string; token: string }>;
}

/** What came of one slice. */
export interface Clicked {
  ms: number;
  /** Of each click, in no order. */
  latenciesMs: number[];
}

const REALISATION =
  'Suunnitelma on valmistunut ja hyväksytty lautakunnassa, ja ensimmäinen vaihe on toteutettu kesän aikana. '.repeat(6);

let job: ClickingJob | null = null;
let agent = new Agent({ keepAlive: true });

/** The n-th click: one question after another, and when all have been answered, each is corrected in turn. */
function activityOf({ questions, serviceUrl }: ClickingJob, n: number): object {
  const question = questions[n % questions.length] as AskedQuestion;
  const lap = Math.floor(n / questions.length);
  const { questionId, indicators, entraId, teamsUserId, conversationId } = question;
  const data = {
    toteuma: { verb: 'save-answer', questionId, basedOn: lap, indicators },
    status: 'on-track',
    realisation: `${REALISATION}${lap}`,
  };
  return {
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: `f:${n}`,
    timestamp: '2023-01-16T08:00:00.000Z',
    channelId: 'msteams',
    serviceUrl,
    from: { id: teamsUserId, name: 'Vastuuhenkilö', aadObjectId: entraId },
    recipient: { id: '28:toteuma', name: 'Toteuma' },
    conversation: { id: conversationId, conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    locale: 'fi-FI',
    replyToId: ACTIVITY_ID,
    value: { action: { type: 'Action.Execute', id: 'a', verb: 'save-answer', data }, trigger: 'manual' },
  };
}

function post({ url, token }: { url: string; token: string }, activity: object): Promise<void> {
  const body = Buffer.from(JSON.stringify(activity));
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    authorization: `Bearer ${token}`,
  };
  return new Promise((resolve, reject) => {
    const posted = request(`${url}/api/messages`, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => {
        const isCard = response.statusCode === 200 && text.includes('application/vnd.microsoft.card.adaptive');
        if (isCard) resolve();
        else reject(new Error(`A click was answered with ${response.statusCode}: ${text.slice(0, 500)}`));
      });
    });
    posted.once('error', reject);
    posted.end(body);
  });
}

doAsAsked({
  open(given: ClickingJob) {
    job = given;
    agent = new Agent({ keepAlive: true, maxSockets: given.clients });
  },
  async click({ bot, from, to }: { bot: string; from: number; to: number }): Promise<Clicked> {
    const told = job;
    const target = told?.bots[bot];
    if (!told || !target) throw new Error(`There is no bot ${bot}.`);
    const latenciesMs: number[] = [];
    let next = from;
    const client = async () => {
      while (next < to) {
        const activity = activityOf(told, next);
        next += 1;
        const beganAt = performance.now();
        await post(target, activity);
        latenciesMs.push(performance.now() - beganAt);
      }
    };
    const beganAt = performance.now();
    await Promise.all(Array.from({ length: told.clients }, client));
    return { ms: performance.now() - beganAt, latenciesMs };
  },
});
