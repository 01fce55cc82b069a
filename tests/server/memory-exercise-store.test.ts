import { createMemoryExerciseStore } from "../../debrief-server/store/memory-exercise-store.ts";
import { exerciseStoreContract } from "./exercise-store.contract.ts";

exerciseStoreContract("the store in memory", async () => createMemoryExerciseStore(Date.now));
