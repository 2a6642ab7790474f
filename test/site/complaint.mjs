/**
 * A failure that was expected and that the person at the keyboard can mend:
 * the message is one line that says what is wrong and what to do.
 * Anything else that is thrown is a fault of ours and keeps its stack.
 */
export class Complaint extends Error {}
