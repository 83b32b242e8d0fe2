/** First names of generated users. */
export const FIRST_NAMES = (
  "Ada Amir Anouk Bela Carla Chidi Dana Elif Emil Farah Goran Hana Ines Ivo Jamal Joana Kaito Leila " +
  "Lukas Maya Mateo Nadia Noor Omar Petra Quentin Rosa Samir Sofia Tariq Uma Viktor Wanda Xenia Yusuf " +
  "Zoe"
).split(" ");
/** Last names of generated users. */
export const LAST_NAMES = (
  "Abara Bauer Castro Dubois Eriksen Fischer Garcia Haddad Ito Jensen Kowalski Lopes Moreau Novak Okoye " +
  "Popescu Quispe Rossi Silva Tanaka Ueda Vargas Weber Xu Yilmaz Zhang"
).split(" ");
