/** What a coordinator writes, presses and reads on the way from a round's preview to the council's table, in each language. */

import type { Language } from '../../../strategy/language';

export interface CoordinatorWords {
  open: string;
  announced: string;
  confirm: string;
  confirmed: string;
  status: string;
  board: string;
  /** Above the list of who has not answered. */
  missing: RegExp;
  /** What the plan's settings call a sector of those. */
  sector: string;
  remind: string;
  /** Above the list of who is reminded; its number in brackets. */
  reminded: RegExp;
  sendReminder: string;
  reminderSent: RegExp;
  handOver: string;
  role: string;
  goOn: string;
  toWhom: string;
  give: string;
  given: string;
  close: string;
  closeNow: string;
  closed: string;
  export: string;
  /** Its first number is how many measures have Toteuma filled. */
  filled: RegExp;
  download: string;
}

export const COORDINATOR_WORDS: Record<Language, CoordinatorWords> = {
  fi: {
    open: 'avaa',
    announced: 'Seurantakierros alkaa 15.8.2022',
    confirm: 'Vahvista kierros',
    confirmed: 'Kierros on vahvistettu. Seurantapyynnöt lähtevät 15.8.2022.',
    status: 'tilanne',
    board: 'Seurantakierroksen tilanne',
    missing: /^Vastaus puuttuu \(\d+ kysymystä\)$/,
    sector: 'Ympäristötoimiala',
    remind: 'Muistuta',
    reminded: /^Muistutetaan \((\d+)\)$/,
    sendReminder: 'Lähetä muistutus',
    reminderSent: /^Muistutus lähetetään nyt: (\d+) henkilöä\.$/,
    handOver: 'siirrä',
    role: 'Vastuutaho',
    goOn: 'Jatka',
    toWhom: 'Kenelle',
    give: 'Siirrä',
    given: 'Siirretty',
    close: 'sulje',
    closeNow: 'Päätä kierros nyt',
    closed: 'Seurantakierros on päättynyt',
    export: 'vie taulukko',
    filled: /^Toteuma on täytetty (\d+) toimenpiteelle; \d+ on ilman vastausta\.$/,
    download: 'Lataa taulukko (xlsx)',
  },
  sv: {
    open: 'öppna',
    announced: 'Uppföljningsrundan börjar 15.8.2022',
    confirm: 'Bekräfta rundan',
    confirmed: 'Rundan är bekräftad. Uppföljningsbegärandena skickas 15.8.2022.',
    status: 'läge',
    board: 'Läget i uppföljningsrundan',
    missing: /^Svar saknas \(\d+ frågor\)$/,
    sector: 'Miljösektorn',
    remind: 'Påminn',
    reminded: /^Påminns \((\d+)\)$/,
    sendReminder: 'Skicka påminnelsen',
    reminderSent: /^Påminnelsen skickas nu: (\d+) personer\.$/,
    handOver: 'överför',
    role: 'Ansvarig',
    goOn: 'Fortsätt',
    toWhom: 'Till vem',
    give: 'Överför',
    given: 'Överfört',
    close: 'stäng',
    closeNow: 'Avsluta rundan nu',
    closed: 'Uppföljningsrundan är avslutad',
    export: 'exportera',
    filled: /^Toteuma är ifylld för (\d+) åtgärder; \d+ saknar svar\.$/,
    download: 'Ladda ner tabellen (xlsx)',
  },
  en: {
    open: 'open',
    announced: 'A follow-up round begins on 15 August 2022',
    confirm: 'Confirm the round',
    confirmed: 'The round is confirmed. The status requests go out on 15 August 2022.',
    status: 'status',
    board: 'The follow-up round now',
    missing: /^No answer yet \(\d+ questions\)$/,
    sector: 'Environment sector',
    remind: 'Remind',
    reminded: /^Reminded \((\d+)\)$/,
    sendReminder: 'Send the reminder',
    reminderSent: /^The reminder is being sent: (\d+) people\.$/,
    handOver: 'hand over',
    role: 'Responsible role',
    goOn: 'Continue',
    toWhom: 'To whom',
    give: 'Hand over',
    given: 'Handed over',
    close: 'close',
    closeNow: 'Close the round now',
    closed: 'The follow-up round has ended',
    export: 'export',
    filled: /^Toteuma is filled in for (\d+) measures; \d+ have no answer\.$/,
    download: 'Download the table (xlsx)',
  },
};
