import process from 'node:process';
import { serve } from './serve.ts';

serve(process.argv.includes('--node-ipc') ? 'node-ipc' : 'stdio');
