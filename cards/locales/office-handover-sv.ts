/** What people read in Swedish about the hand-over sheet. */

import type { officeHandoverFi } from './office-handover-fi';

export const officeHandoverSv: Record<keyof typeof officeHandoverFi, string> = {
  'office.handover-summary': 'Överlämning: {plan}',
  'office.handover-heading': 'Överlämning till koordinatorn',
  'office.handover-no-plan': 'Genomförandeplanen har inte importerats till Toteuma ännu. Skicka den till mig som fil.',
  'office.handover-welcome': 'Du är nu koordinator. Här ser du läget.',
  'office.handover-plan':
    '{plan}: {measures, plural, one {# åtgärd} other {# åtgärder}}, version {version}. Beslut: {decision}. Perioden {from}–{until}.',
  'office.handover-next': 'Härnäst',
  'office.next-announce': '{day}: rundan ({round}) meddelas koordinatorerna',
  'office.next-open': '{day}: rundan ({round}) öppnas, om den har bekräftats',
  'office.next-close': '{day}: rundan ({round}) avslutas',
  'office.next-digest': '{day}: veckosammandrag ({audience})',
  'office.next-none': 'Under planens period finns inga kommande rundor.',
  'office.handover-rounds': 'Öppna och kommande rundor ({count})',
  'office.round-open-row': '{round}: öppen till {day}, besvarat {answered}/{asked}',
  'office.round-confirmed-row': '{round}: öppnas {day}, bekräftad',
  'office.round-planned-row': '{round}: öppnas {day}, inte bekräftad ännu',
  'office.handover-settings': 'Inställningar',
  'office.setting-language': 'Planens språk är {language} och tidszonen {zone}.',
  'office.setting-announce':
    'En runda meddelas {days, plural, one {# arbetsdag} other {# arbetsdagar}} i förväg. Inget skickas utan bekräftelse.',
  'office.setting-round-first':
    'Om januari–juni frågas från {opens}, under {days, plural, one {# arbetsdag} other {# arbetsdagar}}.',
  'office.setting-round-second':
    'Om juli–december frågas från {opens}, under {days, plural, one {# arbetsdag} other {# arbetsdagar}}.',
  'office.setting-pulse': 'En månadsrunda den {day} varje månad om åtgärder som inte framskrider enligt plan.',
  'office.setting-no-pulse': 'Det finns ingen månadsrunda.',
  'office.setting-reminders': 'Påminnelse efter {days} arbetsdagar till dem vars svar saknas; högst {most} i en runda.',
  'office.setting-reminders-last':
    'Påminnelse efter {days} arbetsdagar och på sista dagen till dem vars svar saknas; högst {most} i en runda.',
  'office.setting-reminders-only-last': 'Påminnelse på sista dagen till dem vars svar saknas.',
  'office.setting-no-reminders': 'Inga påminnelser skickas av sig själva.',
  'office.setting-deputy':
    'Ställföreträdaren får veta om ett svar som saknas efter {days, plural, one {# arbetsdag} other {# arbetsdagar}}.',
  'office.setting-superior':
    'Chefen får veta om ett svar som saknas efter {days, plural, one {# arbetsdag} other {# arbetsdagar}}.',
  'office.setting-no-escalation': 'Varken ställföreträdaren eller chefen får veta om ett svar som saknas.',
  'office.handover-findings': 'Öppna iakttagelser om planen ({count})',
  'office.finding-row': '{text} ({count})',
  'office.handover-disputes': 'Hör inte till den som frågades ({count})',
  'office.dispute-row': '{tunnus} – {official} ({role})',
  'office.handover-unreachable': 'Ej nådda ({count})',
  'office.unreachable-row': '{official}: {reason}',
  'office.handover-vacancies': 'Funktioner utan innehavare ({count})',
  'office.handover-channels': 'Kanaler ({count})',
  'office.handover-coordinators': 'Koordinatorer ({count})',
  'office.handover-data': 'Var uppgifterna finns',
  'office.data-store':
    'Alla uppgifter finns i stadens egen databas, vars adress står i administratörens inställning TOTEUMA_STORE. Säkerhetskopia: toteuma store backup.',
  'office.data-table': 'Fullmäktiges tabell med Toteuma ifylld får du när du skriver ”exportera”.',
  'office.handover-words': 'De här orden fungerar',
  'office.words-row': '{words}',
  'office.word-status': 'läge – den öppna rundan och vems svar saknas',
  'office.word-open': 'öppna – förhandsgranska och bekräfta nästa runda',
  'office.word-remind': 'påminn – förhandsgranska och skicka en påminnelse till dem vars svar saknas',
  'office.word-hand-over': 'överför – överför frågor till någon annan',
  'office.word-behalf': 'för någon annan – skriv in ett svar för någons räkning',
  'office.word-rounds': 'ny runda, förläng, stäng, ställ in – styr rundorna',
  'office.word-year': 'årsklocka – inställningar för rundor och påminnelser',
  'office.word-digest': 'sammandrag nu, sammandrag hit, sammandrag bort – veckosammandragen',
  'office.word-export': 'exportera – fullmäktiges tabell',
  'office.word-office': 'ansvariga, koordinatorer, kanaler, historik – registret och inställningarna',
  'office.word-help': 'överlämning, hjälp – det här kortet och hjälpen',
  'office.none': 'Inga.',
};
