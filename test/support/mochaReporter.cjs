// mocha looks for a reporter that is what its file exports.
module.exports = require('./report.ts').Report;
