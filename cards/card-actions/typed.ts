/** What stood in an input of the card, by the input's id: bounded, cleaned, and empty when there is none. */
export type Typed = (inputId: string) => string;
