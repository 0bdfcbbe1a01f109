import { readFileSync } from 'node:fs';
import { compareExample } from './spec/compare-example.ts';
const r=(f:string)=>JSON.parse(readFileSync(f,'utf8'));
const counts:Record<string,number>={}; let same=0, rest=0;
for (const n of ['commonmark','gfm']) { const {inputs}=r(`test/identity/examples/${n}.json`), {html}=r(`test/losses/spec/${n}-html.json`);
 inputs.forEach((m:string,i:number)=>{ const d=compareExample(m,html[i]); for(const x of d.reasons) counts[x]=(counts[x]??0)+1; if(!d.reasons.length&&!d.rest) same++; if(d.rest){rest++; console.log(n,i+1,JSON.stringify(m),'\n   S',JSON.stringify(d.rest.specified),'\n   O',JSON.stringify(d.rest.ours))}});}
console.log(counts,{same,rest});
