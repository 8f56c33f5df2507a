/** Words that every plain object answers to, though nobody put them there: looked up in one, they are found. */
export const OBJECT_WORDS = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'];
