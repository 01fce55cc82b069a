/** placeholder until written below */
export const screenShots = async (): Promise<readonly string[]> => [];
