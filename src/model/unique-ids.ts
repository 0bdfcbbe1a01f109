/** Gives ids that are unique among all it has given: a taken one gets the first number that makes it another. */
export class UniqueIds {
  readonly #second: number;
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();

  /** @param second The number that the second of equal ids gets. */
  constructor(second: number) {
    this.#second = second;
  }

  /**
   * @param wanted The id, if it is free.
   * @param settle What an id has to become before it is given, numbered or not.
   */
  take(wanted: string, settle = (id: string) => id): string {
    let id = settle(wanted);
    let number = this.#next.get(wanted) ?? this.#second;
    for (; this.#taken.has(id); number++) id = settle(`${wanted}-${number}`);
    // Where to go on: starting over each time would make many equal ids slow.
    this.#next.set(wanted, number);
    this.#taken.add(id);
    return id;
  }
}
