import { z } from 'zod';

z.config({ jitless: true }); // the content security policy refuses, and reports, the code zod would generate

export { z };
