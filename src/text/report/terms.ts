import { inLanguage } from "../language.ts";

/** A word of the report and what it means. */
export interface Term {
  readonly term: string;
  readonly text: string;
}

const EN: readonly Term[] = [
  {
    term: "Level",
    text: "The step of the model that the answers reach as a whole: nearly everything below it holds, and nothing lags far behind.",
  },
  { term: "Profile", text: "The levels of all dimensions, in the order of the model." },
  {
    term: "Overall level",
    text: "The level of the organization as a whole; the method section says how it is set.",
  },
  {
    term: "Mean",
    text: "The average behind a level, to see movement within it. Two means are compared only with their ranges.",
  },
  {
    term: "Range",
    text: "From the score if everything unknown were at its lowest, to the score if it were at its highest.",
  },
  { term: "Coverage", text: "The part of what was asked that is known." },
  { term: "Target and gap", text: "The level to reach, and how many levels remain." },
  {
    term: "Gain",
    text: "What the mean of the whole would rise by, were one recommendation carried out alone.",
  },
  {
    term: "Evidence",
    text: "A document, a date or a name that the interviewer was shown or told of.",
  },
];

const SV: readonly Term[] = [
  {
    term: "Nivå",
    text: "Det steg i modellen som svaren som helhet når upp till: så gott som allt under det stämmer, och inget ligger långt efter.",
  },
  { term: "Profil", text: "Alla områdens nivåer, i modellens ordning." },
  {
    term: "Övergripande nivå",
    text: "Nivån för organisationen som helhet. Hur den sätts står i metodavsnittet.",
  },
  {
    term: "Medelvärde",
    text: "Genomsnittet bakom en nivå, så att rörelser inom den syns. Två medelvärden jämförs bara med sina intervall.",
  },
  { term: "Intervall", text: "Från värdet om allt okänt låg lägst till värdet om det låg högst." },
  { term: "Täckning", text: "Hur stor del av det vi frågade om som är känt." },
  { term: "Mål och kvar", text: "Nivån som ska nås, och hur många nivåer det är dit." },
  {
    term: "Lyft",
    text: "Hur mycket helhetens medelvärde skulle stiga om en enda rekommendation genomfördes.",
  },
  {
    term: "Underlag",
    text: "Ett dokument, ett datum eller ett namn som intervjuaren har fått se eller höra.",
  },
];

/** The words that a reader may not know; English where unsilo has no others. */
export function termsIn(language: string): readonly Term[] {
  return inLanguage({ en: EN, sv: SV }, language);
}
