/** What people read in Swedish, as written in Finland. */

import { boardSv } from './board-sv';
import type { Texts } from './fi';
import { handOverSv } from './hand-over-sv';
import { helpSv } from './help-sv';
import { intakeSv } from './intake-sv';
import { leadershipSv } from './leadership-sv';
import { officeSv } from './office-sv';
import { reminderSv } from './reminder-sv';
import { roundSv } from './round-sv';
import { timelineSv } from './timeline-sv';

export const sv: Texts = {
  'round.first-half': 'januari–juni {year}',
  'round.second-half': 'juli–december {year}',
  'round.extra': 'extra runda {number}/{year}',
  'round.pulse': 'månadsrunda {month}',

  'ask.summary': 'Uppföljningsbegäran: {count, plural, one {# åtgärd} other {# åtgärder}}, svara senast {day}',
  'ask.heading': 'Uppföljningsbegäran {position}/{total}',
  'ask.why': '{coordinator} frågar efter åtgärdens läge för uppföljningen av strategin ({round}). Svara senast {day}.',
  'ask.shown':
    'Läget och utfallet visas i ledningsgruppens veckosammandrag och i fullmäktiges uppföljningstabell ({plan}).',
  'ask.saved': 'Sparat kl. {time}: {tunnus}',
  'ask.disputed-now': 'Skickat till koordinatorn kl. {time}: {tunnus}',
  'ask.goal': 'Mål: ',
  'ask.objective': 'Målsättning: ',
  'ask.role': 'Ansvarig funktion: ',
  'ask.other-roles': '{count, plural, one {Annan ansvarig funktion: } other {Andra ansvariga funktioner: }}',
  'ask.indicator': 'Indikator: ',
  'ask.indicator-numbered': 'Indikator {number}: ',
  'ask.schedule': 'Tidtabell: ',
  'ask.closing': 'Tidsfristen för åtgärden gick ut {day}. Berätta om åtgärden genomfördes.',
  'ask.closing-no-day': 'Tidsfristen för åtgärden har gått ut. Berätta om åtgärden genomfördes.',
  'ask.previous': 'Föregående svar {day}: {status}.',
  'ask.previous-imported': 'Utfall i den tidigare tabellen: {words}',
  'ask.previous-none': 'Inget tidigare svar.',
  'ask.current': 'Du svarade på detta {day} kl. {time}. Du kan rätta svaret.',
  'ask.current-by-role': '{role} svarade på detta {day} kl. {time} för alla ansvariga funktioner. Du kan rätta svaret.',
  'ask.current-on-behalf': 'Svaret är ifyllt för din räkning {day} kl. {time}. Du kan rätta det.',

  'field.status': 'Läge',
  'field.reason': 'Orsak, om läget inte kan bedömas',
  'field.realisation': 'Utfall i ord',
  'field.realisation-when': 'Utfall i ord – behövs om du väljer: {statuses}',
  'field.value': 'Värde',
  'field.value-numbered': 'Värde för indikator {number}',
  'field.value-on': 'Datum för värdet',
  'field.value-on-numbered': 'Datum för värdet för indikator {number}',
  'field.success': 'Något som lyckats och är värt att berätta om',
  'field.obstacle': 'Hinder eller risk',
  'field.need': 'Beslut eller stöd som behövs',
  'field.need-from': 'Av vem beslutet eller stödet behövs',
  'field.next-step': 'Nästa steg',
  'field.next-step-on': 'Datum för nästa steg',
  'field.link': 'Länk till mer information',
  'field.publishable': 'Kommunikation',
  'field.publishable-title': 'Får användas i kommunikation',
  'field.words': 'Till vem hör åtgärden, eller varför hör den inte till dig?',
  'field.jump': 'En annan åtgärd',
  'field.later': 'När återkommer du till detta?',
  'field.correct': 'Svar som ska rättas',
  'field.language': 'Sammandragets språk',
  'field.audience': 'Veckosammandrag',
  'hint.value': 't.ex. 12,5',
  'hint.date': 'åååå-mm-dd',
  'hint.choose': 'Välj',
  'hint.no-reason': 'Inte vald',

  'more.table':
    'Indikatorernas värden och datum visas i fullmäktiges uppföljningstabell. Lämna tomt om det inte finns nya uppgifter.',
  'more.inside': 'Följande uppgifter visas endast för ledningsgruppen och koordinatorn.',

  'button.save': 'Spara och fortsätt',
  'button.no-change': 'Ingen ändring',
  'button.more-statuses': 'Andra alternativ',
  'button.more-fields': 'Fler uppgifter',
  'button.not-mine': 'Hör inte till mig',
  'button.later': 'Senare',
  'button.jump': 'Gå till',
  'button.correct': 'Rätta',
  'button.answer-now': 'Svara nu',
  'button.send': 'Skicka till koordinatorn',
  'button.back': 'Tillbaka',
  'button.save-correction': 'Spara mitt som rättelse',
  'button.keep-saved': 'Behåll det sparade svaret',
  'button.open-ask': 'Öppna uppföljningsbegäran',
  'button.confirm-round': 'Bekräfta rundan',
  'button.connect-channel': 'Skicka veckosammandraget till kanalen',
  'button.decline-channel': 'Inte till den här kanalen',
  'button.show-rest': 'Visa resten',
  'button.totals': 'Mål och sektorer',

  'jump.open': '{tunnus}: {measure}',
  'jump.answered': '{tunnus}: {measure} (besvarad)',
  'later.tomorrow': 'I morgon kl. {time}',
  'later.next-working-day': 'Nästa arbetsdag {day} kl. {time}',
  'later.monday': 'På måndag {day} kl. {time}',
  'later.after-monday': 'Nästa vecka {day} kl. {time}',
  'later.last-day': 'Den sista dagen {day} kl. {time}',

  'problem.heading': 'Svaret är inte sparat ännu. Det du skrivit finns kvar här.',
  'problem.status-missing': 'Välj läge.',
  'problem.reason-missing': 'Välj orsaken till att läget inte kan bedömas.',
  'problem.words-missing': 'Skriv utfallet: för detta läge behövs en kort motivering.',
  'problem.text-too-long':
    '{field}: texten är för lång. Förkorta den till högst {limit, plural, one {# tecken} other {# tecken}}.',
  'problem.text-cut': '{field}: texten var så lång att slutet inte rymdes på detta kort.',
  'problem.value-not-a-number': '{field}: skriv ett tal, till exempel 12,5.',
  'problem.date-not-a-date': '{field}: välj datum i kalendern.',
  'problem.date-in-future': '{field}: datumet ligger i framtiden. Välj dagens datum eller ett tidigare.',
  'problem.link-not-https': 'Länk till mer information: adressen ska börja med https://.',
  'problem.words-to-coordinator': 'Skriv några ord till koordinatorn.',
  'problem.words-too-long':
    'Texten är för lång. Förkorta den till högst {limit, plural, one {# tecken} other {# tecken}}.',
  'problem.unsaved': 'Spara svaret. Tryck på samma knapp igen om du vill gå vidare utan att spara.',

  'not-mine.summary': 'Hör inte till mig: meddela koordinatorn',
  'not-mine.heading': 'Hör inte till mig',
  'not-mine.what': 'Åtgärden tas bort ur din uppföljningsbegäran, och koordinatorn reder ut till vem den hör.',
  'not-mine.asked': 'Saken reds ut av {coordinator}.',

  'postponed.heading': 'Uppföljningsbegäran kommer tillbaka {day} kl. {time}',
  'postponed.left':
    '{count, plural, one {# åtgärd väntar på svar.} other {# åtgärder väntar på svar.}} Svara senast {day}.',

  'conflict.summary': 'Ett svar är redan sparat på en annan enhet',
  'conflict.heading': 'Här finns redan ett annat svar',
  'conflict.what': 'Sparat {day} kl. {time}: {status}.',
  'conflict.yours': 'Ditt eget svar finns nedan. Det är inte sparat ännu.',
  'not-saved.heading': 'Svaret kunde inte sparas',
  'not-saved.what': 'Din text finns kvar här. Försök igen om en stund.',
  'moved.summary': 'Uppföljningsbegäran har flyttats till ett nyare meddelande',
  'moved.what': 'Svara i den nyaste uppföljningsbegäran, som finns längre ned i denna chatt.',

  'receipt.summary': 'Tack, dina svar är sparade',
  'receipt.heading': 'Tack! Dina svar är sparade.',
  'receipt.heading-none': 'Tack! Du har inga öppna uppföljningsfrågor.',
  'receipt.correct-until': 'Du kan rätta svaren till och med {day}.',
  'receipt.row-saved': '{measure} – {status} ({day})',
  'receipt.row-none': '{measure} – svar saknas',
  'receipt.row-passed-on': '{measure} – överlämnad till koordinatorn',

  'ended.heading': 'Uppföljningsrundan är avslutad',
  'ended.heading-cancelled': 'Uppföljningsrundan är inställd',
  'ended.what': 'Svar ({round}) sparas inte längre. Mer information ger {coordinator}.',
  'ended.saved': 'Dina sparade svar',
  'ended.late': 'Detta svar kom efter att rundan avslutats och sparades inte. Du kan skicka det till koordinatorn.',
  'ended.kept': 'Det du skrivit finns kvar här.',
  'ended.sent': 'Ditt svar har skickats till koordinatorn.',

  'channel-picker.heading': 'Vilket veckosammandrag ska skickas till denna kanal?',

  quoted: '”{words}”',
  'more.rows': '{count, plural, one {och # till} other {och # till}}',

  'rounds.asked': 'En uppföljningsrunda är öppen ({round}), och du tillfrågas i den. Svara senast {day}.',
  'rounds.not-asked': 'En uppföljningsrunda är öppen ({round}), men du tillfrågas inte i den.',
  'rounds.open': 'En uppföljningsrunda är öppen ({round}). Den avslutas {day}.',
  'rounds.next': 'Nästa uppföljningsrunda börjar {day}.',

  'welcome.summary': 'Toteuma frågar efter läget för dina åtgärder',
  'welcome.heading': 'Hej, jag är Toteuma',
  'welcome.why': '{coordinator} frågar via Toteuma hur de åtgärder som du ansvarar för framskrider ({plan}).',
  'welcome.how': 'I varje uppföljningsrunda får du en uppföljningsbegäran. Du svarar med några tryck per åtgärd.',
  'welcome.kept':
    'Toteuma sparar ditt namn, din e-postadress i arbetet, ditt Teams-id, ditt språk och de funktioner du innehar.',
  'welcome.seen':
    'Ledningsgruppen och koordinatorn ser dina svar. Läget och utfallet visas också i fullmäktiges uppföljningstabell.',
  'welcome.words': 'Skriv ”mina” för att se dina åtgärder. Skriv ”hjälp” för att få hjälp.',
  'welcome.stranger': 'Inga åtgärder är antecknade för dig, så Toteuma frågar dig ingenting.',
  'welcome.stranger-ask': 'Om du borde ha åtgärder, kontakta {coordinator}.',
  'welcome.stranger-kept': 'Toteuma sparar uppgifter endast om personer i registret över ansvariga funktioner.',
  'welcome.coordinator-summary': 'Toteuma meddelar dig om uppföljningsrundorna',
  'welcome.coordinator': 'Du är koordinator: {plan}.',
  'welcome.coordinator-no-plan': 'Du är koordinator. Genomförandeplanen har ännu inte importerats till Toteuma.',
  'welcome.coordinator-asked': 'Du tillfrågas också om läget för dina egna åtgärder.',
  'welcome.coordinator-how':
    'Före varje uppföljningsrunda får du en lista över mottagarna och bristerna. Inget skickas innan en koordinator har bekräftat rundan.',
  'welcome.coordinator-words':
    'Skriv ”läge” för att se rundans läge och vad du kan göra. Skriv ”hjälp” för att se alla ord som jag förstår.',

  'mine.summary': 'Mina åtgärder och deras läge',
  'mine.heading': 'Mina åtgärder',
  'mine.none': 'Inga åtgärder är antecknade för dig.',
  'mine.contact': 'Om något saknas eller är fel, kontakta {coordinator}.',
  'mine.on-behalf': 'ifyllt för din räkning',
  'mine.row': '{measure} – {status} ({day})',
  'mine.open':
    'Uppföljningsrundan ({round}): {open, plural, =0 {alla frågor är besvarade.} one {# svar saknas.} other {# svar saknas.}} Rundan avslutas {day}.',
  'mine.no-round': 'Det finns ingen öppen uppföljningsrunda just nu.',
  'mine.next': 'Det finns ingen öppen uppföljningsrunda just nu. Nästa börjar {day}.',

  'plain.words-that-work':
    'Jag förstod inte det. Skriv ”mina” för att se dina åtgärder eller ”hjälp” för att få hjälp.',
  'plain.not-yours': 'Denna uppföljningsbegäran är riktad till någon annan. Inget sparades.',
  'plain.coordinators-only': 'Endast en koordinator kan göra detta. Inget ändrades.',
  'plain.failed': 'Något gick fel. Försök igen om en stund.',
  'plain.nothing-to-ask': 'Du har inga öppna uppföljningsfrågor just nu.',
  'plain.too-late-to-postpone': 'Uppföljningsbegäran hinner inte komma tillbaka före rundans slut. Svara nu.',
  'plain.not-saved': 'Det gick inte att spara. Det du skrev finns kvar på kortet. Försök igen om en stund.',
  'plain.no-plan-yet': 'Genomförandeplanen har ännu inte importerats till Toteuma, så inget sammandrag kan skickas.',
  'plain.only-in-a-channel': 'Skriv detta i den kanal dit sammandraget ska skickas: ”@Toteuma sammandrag hit”.',
  'plain.personal-only': 'Skriv ”mina” till mig i en personlig chatt, så ser du dina åtgärder där.',
  'plain.not-in-register':
    'Inga åtgärder är antecknade för dig. Om du borde ha åtgärder, kontakta strategikoordinatorn.',
  'plain.round-confirmed': 'Rundan är bekräftad ({round}). Den börjar {day}, och då skickas uppföljningsbegärandena.',
  'plain.round-not-planned':
    'Rundan kan inte längre bekräftas ({round}): den har redan börjat, avslutats eller ställts in.',
  'plain.channel-connected': '{audience} ({plan}): veckosammandraget skickas från och med nu till kanalen {channel}.',
  'plain.channel-connected-here': '{audience} ({plan}): veckosammandraget skickas från och med nu till denna kanal.',
  'plain.channel-connected-already': 'Veckosammandraget skickas redan till kanalen {channel}. Inget ändrades.',
  'plain.channel-declined':
    'Veckosammandraget skickas inte till kanalen {channel}. Om du vill ha det i någon kanal, skriv ”@Toteuma sammandrag hit” där.',
  'plain.channel-unknown': 'Kanalen finns inte längre. Inget ändrades.',

  ...leadershipSv,
  ...roundSv,
  ...reminderSv,
  ...boardSv,
  ...handOverSv,
  ...officeSv,
  ...intakeSv,
  ...helpSv,
  ...timelineSv,
};
