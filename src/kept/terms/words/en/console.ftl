console-inbox = Requests
console-not-yours = This is not part of your role
console-not-yours-lead = Ask whoever runs Kept if you need it for your work.
