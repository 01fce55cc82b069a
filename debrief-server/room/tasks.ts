/** Work that goes on beside the log. What fails is said, and can be done again when the exercise is next opened. */
export interface Tasks {
  add(work: Promise<unknown>): void;
  settled(): Promise<void>;
}

export function createTasks(failed: (error: unknown) => void): Tasks {
  const underWay = new Set<Promise<void>>();
  async function carry(work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch (error) {
      failed(error);
    }
  }
  return {
    add(work) {
      const carried = carry(work).finally(() => underWay.delete(carried));
      underWay.add(carried);
    },
    async settled() {
      await Promise.all(underWay);
    },
  };
}
