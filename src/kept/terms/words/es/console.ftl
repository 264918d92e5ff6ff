console-inbox = Solicitudes
console-not-yours = Esto no forma parte de su función
console-not-yours-lead = Pregunte a quien administra Kept si lo necesita para su trabajo.
