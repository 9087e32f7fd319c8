/** The two kinds of number, as they are chosen. */
export const KINDS = [
  { value: "personal", label: "Personal number" },
  { value: "business", label: "Business number" },
];
