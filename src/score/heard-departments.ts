/** The departments of the people of an assessment. */
export interface HeardDepartments {
  /** In the order of the least row id, so that the order of the rows does not matter. */
  readonly departments: readonly string[];
  /** The number of each person's department. */
  readonly departmentOf: Uint16Array;
}

/** The departments of the people who were added. */
interface Departments {
  readonly add: (id: string, department: string) => void;
  readonly people: () => number;
  /** Returns a function that takes back everyone added since. */
  readonly checkpoint: () => () => void;
  readonly inOrder: () => HeardDepartments;
}

/** Collects departments person by person. */
export function startDepartments(): Departments {
  const numbers = new Map<string, number>();
  const firstIds: (string | undefined)[] = [];
  const departmentOf: number[] = [];
  const firstOf = (name: string): string | undefined => firstIds[numbers.get(name) as number];
  return {
    add: (id, department) => {
      const number = numbers.get(department) ?? numbers.size;
      if (number === numbers.size) numbers.set(department, number);
      departmentOf.push(number);
      const first = firstIds[number];
      if (first === undefined || id < first) firstIds[number] = id;
    },
    people: () => departmentOf.length,
    checkpoint: () => {
      const [people, kept] = [departmentOf.length, [...firstIds]];
      return () => {
        departmentOf.length = people;
        firstIds.splice(0, firstIds.length, ...kept);
      };
    },
    inOrder: () => {
      const departments = [...numbers.keys()]
        .filter((name) => firstOf(name) !== undefined)
        .toSorted((a, b) => ((firstOf(a) as string) < (firstOf(b) as string) ? -1 : 1));
      const order = new Uint16Array(numbers.size);
      for (const [index, name] of departments.entries()) order[numbers.get(name) as number] = index;
      const inOrder = new Uint16Array(departmentOf.length);
      for (let person = 0; person < inOrder.length; person += 1) {
        inOrder[person] = order[departmentOf[person] as number] as number;
      }
      return { departments, departmentOf: inOrder };
    },
  };
}
