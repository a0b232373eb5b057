/** What people read in Swedish about reminders, escalation, personal wishes. */

import type { reminderFi } from './reminder-fi';

export const reminderSv: Record<keyof typeof reminderFi, string> = {
  'reminder.heading':
    'Påminnelse: {count, plural, one {# åtgärd väntar} other {# åtgärder väntar}} på svar, senast {day}.',
  'reminder.rule-both':
    'Om svar saknas {deputy, plural, one {# arbetsdag} other {# arbetsdagar}} efter uppföljningsbegäran får ställföreträdaren veta det, och efter {superior, plural, one {# arbetsdag} other {# arbetsdagar}} chefen.',
  'reminder.rule-deputy':
    'Om svar saknas {deputy, plural, one {# arbetsdag} other {# arbetsdagar}} efter uppföljningsbegäran får ställföreträdaren veta det.',
  'reminder.rule-superior':
    'Om svar saknas {superior, plural, one {# arbetsdag} other {# arbetsdagar}} efter uppföljningsbegäran får chefen veta det.',
  'reminder.who': '{role} ({official})',
  'reminder.row': '{missing, plural, one {# svar saknas} other {# svar saknas}}',
  'reminder.preview-heading': 'Påminnelse till dem vars svar saknas',
  'reminder.preview-summary':
    '{count, plural, =0 {Ingen kan påminnas nu} one {# person skulle få en påminnelse} other {# personer skulle få en påminnelse}}',
  'reminder.goes-now': 'Påminnelsen skickas genast när du trycker på ”Skicka påminnelsen”.',
  'reminder.goes-later': 'Det är inte arbetstid nu. Påminnelsen skickas {day} kl. {time}.',
  'reminder.nobody': 'Det finns ingen att påminna just nu. Ingenting skickas.',
  'reminder.sent': 'Påminnelsen skickas nu: {count, plural, one {# person} other {# personer}}.',
  'reminder.sent-later': 'Påminnelsen skickas {day} kl. {time}: {count, plural, one {# person} other {# personer}}.',
  'reminder.changed': 'Listan har ändrats sedan du såg den. Ingenting har skickats.',
  'reminder.changed-gone': 'Inte längre med: {names}',
  'reminder.changed-added': 'Nya på listan: {names}',
  'reminder.reminded': 'Påminns ({count})',
  'reminder.not-reminded': 'Påminns inte ({count})',
  'reminder.group': '{reason}: {names}',
  'reminder.group-counted': '{reason}: {count}',
  'reminder.because-answered': 'har svarat på allt',
  'reminder.because-excused': 'svar behövs inte i den här rundan',
  'reminder.because-disputed': 'frågan utreds av koordinatorn',
  'reminder.because-not-reached': 'uppföljningsbegäran har inte nått fram',
  'reminder.because-absent': 'är borta',
  'reminder.because-answered-just-now': 'har svarat på något helt nyligen',
  'reminder.because-asked-to-come-back': 'har valt ”Senare”',
  'reminder.because-capped-round': 'har redan fått rundans alla påminnelser',
  'reminder.because-capped-day':
    'har redan fått ett meddelande i dag eller får det snart; du kan påminna nästa arbetsdag',
  'reminder.button-send': 'Skicka påminnelsen',
  'reminder.button-preview': 'Se vem som skulle påminnas',
  'reminder.no-round': 'Ingen uppföljningsrunda är öppen nu, så ingen kan påminnas.',
  'reminder.wish-weekday':
    'Du får dina påminnelser {weekday} från och med nu. Påminnelsen på rundans sista dag kan komma en annan dag. Ångra genom att skriva ”påminn när som helst”.',
  'reminder.wish-any-day':
    'Dina påminnelser kan nu komma vilken arbetsdag som helst. Vill du ha dem en viss dag kan du skriva till exempel ”påminn på måndagar”.',
  'reminder.wish-less':
    'Du får färre påminnelser från och med nu: bara den sista före rundans slut och den på sista dagen. Ångra genom att skriva ”oftare”.',
  'reminder.wish-more': 'Du får nu alla påminnelser, högst en om dagen. Vill du ha färre kan du skriva ”mer sällan”.',
  'reminder.wish-language':
    'Jag skriver till dig på svenska från och med nu. Du kan byta språk genom att skriva ”på finska” eller ”på engelska”.',
  'reminder.wish-unknown':
    'Jag förstod inte det här. Du kan skriva till exempel ”påminn på måndagar”, ”mer sällan” eller ”på finska”.',
  'reminder.personal-only': 'Skriv det här till mig i en privat chatt.',
  'reminder.weekday-1': 'på måndagar',
  'reminder.weekday-2': 'på tisdagar',
  'reminder.weekday-3': 'på onsdagar',
  'reminder.weekday-4': 'på torsdagar',
  'reminder.weekday-5': 'på fredagar',
  'reminder.escalation-heading': 'Svar saknas i uppföljningsrundan',
  'reminder.escalation-summary': '{count, plural, one {# svar saknas} other {# svar saknas}}, svarstiden går ut {day}',
  'reminder.escalation-superior':
    'Du får veta det här som chef. Svarstiden går ut {day}. Du kan svara för den ansvariga, överföra frågan till någon annan eller anteckna att svar inte behövs.',
  'reminder.escalation-deputy':
    'Du får veta det här som ställföreträdare. Svarstiden går ut {day}. Du kan svara för den ansvariga.',
  'reminder.escalation-none': 'Inget väntar på svar längre. Tack!',
  'reminder.escalation-over': 'Uppföljningsrundan är avslutad och tar inte emot fler svar.',
  'reminder.escalation-moved': 'Svaren som saknas visas på ett nyare kort längre ner i chatten.',
  'reminder.escalation-done':
    'Hittills besvarade {answered}, svar behövs inte {excused}, utreds av koordinatorn {disputed}.',
  'reminder.button-answer-for': 'Svara för den ansvariga',
  'reminder.button-hand-over': 'Överför till någon annan',
  'reminder.button-excuse': 'Svar behövs inte',
  'reminder.button-excuse-save': 'Spara motiveringen',
  'reminder.excuse-heading': 'Svar behövs inte i den här rundan',
  'reminder.excuse-what':
    'Frågan tas bort ur den ansvarigas uppföljningsbegäran. Den räknas varken som besvarad eller som obesvarad. Koordinatorn ser motiveringen.',
  'reminder.field-reason': 'Varför behövs inget svar?',
  'reminder.reason-missing': 'Skriv en motivering med några ord.',
  'reminder.excused-now': 'Antecknat att svar inte behövs: {tunnus}',
  'reminder.not-excused-answered': 'Frågan är redan besvarad. Ingenting ändrades.',
  'reminder.not-excused-round-over': 'Uppföljningsrundan är inte längre öppen. Ingenting ändrades.',
  'reminder.not-excused-excused': 'Det är redan antecknat att svar inte behövs.',
  'reminder.not-excused-disputed': 'Frågan utreds av koordinatorn. Ingenting ändrades.',
  'reminder.receipt-row-excused': '{measure} – svar behövs inte i den här rundan',
  'reminder.no-superior-heading': 'Svar saknas, och ingen chef kunde få veta det',
  'reminder.no-superior-summary':
    '{count, plural, one {# svar saknas} other {# svar saknas}}, och ingen chef kunde få veta det',
  'reminder.no-superior':
    'Rundan ({round}) avslutas {day}. De här ansvariga funktionerna har ingen chef som kan få veta det, så du behöver ta hand om saken.',
  'reminder.no-superior-rows': 'Svar saknas ({count})',
  'reminder.excused-heading': 'Svar behövs inte i den här rundan',
  'reminder.excused-summary': 'Svar behövs inte: {tunnus}',
  'reminder.excused': 'Tillfrågad: {who}. Beslutet fattades av {by}.',
  'reminder.excused-reason': 'Motivering: {reason}',
  'reminder.excused-counts': 'Frågan räknas varken som besvarad eller som obesvarad.',
};
