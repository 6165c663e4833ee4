/* Serves the practice school until stopped: npx tsx tests/practice-school/serve.script.ts [port] */
import { startPracticeSchool } from './server.ts';

const main = async (): Promise<void> => {
  const { url, school } = await startPracticeSchool({ port: Number(process.argv[2] ?? 0) });
  console.log(`${school.name} (${school.pupils.length} pupils): ${url}/`);
};
void main();
