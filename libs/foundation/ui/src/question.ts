export interface Question {
  /** A question that names what will happen: "Sign out of Firefox on Windows?" */
  heading: string;
  /** What it means, and whether it can be undone. */
  detail: string;
  /** Verb and object, as on the button that asked: "Sign out there". */
  confirm: string;
  /** The way back; "Go back" where nothing fits better. */
  cancel?: string;
  /** `danger` where something ends or is lost. */
  kind?: 'primary' | 'danger';
}
