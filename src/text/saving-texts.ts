import { inLanguage } from "./language.ts";

/** An interview's messages about its file, in one language. */
export interface SavingTexts {
  readonly notSaved: (file: string, reason: string) => string;
  readonly retry: string;
  readonly otherPath: string;
  readonly print: string;
  readonly giveUp: string;
  readonly whichPath: string;
  readonly taken: string;
  readonly movedTo: (file: string) => string;
  readonly earlierAnswers: (file: string) => string;
  readonly inJournal: (file: string, reason: string) => string;
  readonly recovered: (saves: number, file: string) => string;
  readonly damaged: (kept: string) => string;
  readonly changedByHand: (file: string, kept: string) => string;
  readonly nothingYet: string;
  readonly saved: (answers: number, file: string) => string;
  readonly unconfirmed: string;
  readonly goOn: string;
  readonly otherVersion: (version: string, now: string) => string;
  readonly otherContent: string;
  readonly newQuestions: string;
  readonly changedQuestions: string;
  readonly removedQuestions: string;
}

const EN: SavingTexts = {
  notSaved: (file, reason) => `NOT SAVED: ${file}: ${reason}. Your answers are still here.`,
  retry: "try again",
  otherPath: "save to another path",
  print: "print the answers",
  giveUp: "give up",
  whichPath: "Path of a new file",
  taken: "there is something under that path already",
  movedTo: (file) => `The answers now go to ${file}`,
  earlierAnswers: (file) => `every earlier answer is safe; go on with: ${file}`,
  inJournal: (file, reason) =>
    `${file} cannot be written now: ${reason}. Every answer is safe in the journal beside it.`,
  recovered: (saves, file) =>
    `The last interview was cut off. ${file} has been brought up to its last save (${saves} replayed).`,
  damaged: (kept) => `A part of its journal cannot be read, and was kept as ${kept}`,
  changedByHand: (file, kept) =>
    `${file} had been changed since that interview; that version was kept as ${kept}`,
  nothingYet: "Nothing was answered yet.",
  saved: (answers, file) =>
    answers === 1 ? `Saved: 1 answer in ${file}` : `Saved: ${answers} answers in ${file}`,
  unconfirmed: "What was typed and not confirmed is kept as a private note on its question.",
  goOn: "Go on with",
  otherVersion: (version, now) =>
    `The questionnaire has changed: the answers were given to version ${version}, this is ${now}.`,
  otherContent: "The questionnaire has changed since the answers were given.",
  newQuestions: "new questions",
  changedQuestions: "changed questions, please look at the answers again",
  removedQuestions: "removed questions, their answers stay in the file",
};

const SV: SavingTexts = {
  notSaved: (file, reason) => `INTE SPARAT: ${file}: ${reason}. Svaren finns kvar här.`,
  retry: "försök igen",
  otherPath: "spara på en annan plats",
  print: "skriv ut svaren",
  giveUp: "ge upp",
  whichPath: "Sökväg till en ny fil",
  taken: "där finns redan något",
  movedTo: (file) => `Svaren sparas nu i ${file}`,
  earlierAnswers: (file) => `alla tidigare svar är sparade; fortsätt med: ${file}`,
  inJournal: (file, reason) =>
    `${file} kan inte skrivas nu: ${reason}. Alla svar är sparade i journalen bredvid.`,
  recovered: (saves, file) =>
    `Den förra intervjun avbröts. ${file} har förts fram till det som senast sparades (${saves} steg).`,
  damaged: (kept) => `En del av journalen går inte att läsa, och finns kvar som ${kept}`,
  changedByHand: (file, kept) =>
    `${file} hade ändrats efter den intervjun; den versionen finns kvar som ${kept}`,
  nothingYet: "Inget har besvarats än.",
  saved: (answers, file) => `Sparat: ${answers} svar i ${file}`,
  unconfirmed:
    "Det som skrevs men inte bekräftades är sparat som en privat anteckning till frågan.",
  goOn: "Fortsätt med",
  otherVersion: (version, now) =>
    `Frågeformuläret har ändrats: svaren gavs till version ${version}, det här är ${now}.`,
  otherContent: "Frågeformuläret har ändrats sedan svaren gavs.",
  newQuestions: "nya frågor",
  changedQuestions: "ändrade frågor, se över svaren",
  removedQuestions: "borttagna frågor, svaren finns kvar i filen",
};

/** The words around saving in a language; English where unsilo has none. */
export function savingTexts(language: string): SavingTexts {
  return inLanguage({ en: EN, sv: SV }, language);
}
