/** A project file to begin with. VS Code completes and checks it by its schema. */
export const projectTemplate = `// What the people of this project agreed on. It holds for the articles in this folder and below.
// Completion (Ctrl+Space) knows every field; what is wrong is under Problems.
{
  // Labels beside the 18. "parent" is what it is a kind of; "key" sets it behind Alt+A.
  "labels": [
    // {
    //   "name": "VESSEL",
    //   "title": "Vessel",
    //   "plural": "Vessels",
    //   "short": "SHIP",
    //   "parent": "PRODUCT",
    //   "color": "#0f7b6c",
    //   "key": "b",
    //   "description": "A ship by name, without its type.",
    //   "examples": ["Sea Rose"],
    //   "guideline": "vessel.md"
    // }
  ],

  // What annotations can be said to be besides.
  "attributes": [
    // { "name": "role", "values": ["owner", "witness"], "labels": ["PERSON"] }
  ],

  // Files beside this one: phrase, tab, label; then, if wanted, tab, name, tab, id.
  "wordLists": [
    // "vessels.tsv"
  ],

  // The match syntax of compromise. What stands in [ ] is labelled. In trusted workspaces only.
  "patterns": {
    // "VESSEL": "(ferry|tanker|trawler) [#ProperNoun+]"
  },

  // How many people have to look at every article.
  "annotators": 1
}
`;
